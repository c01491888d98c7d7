export const languages = ['pt', 'en', 'es'] as const

/** Languages that the app speaks. Portuguese is the original and the fallback. */
export type Language = (typeof languages)[number]

/** The one of our languages that a locale is of; undefined for another, or none. */
export const spokenLanguage = (
  locale: string | null | undefined
): Language | undefined => {
  const primary = locale?.trim().slice(0, 2).toLowerCase()

  return languages.find((language) => language === primary)
}

/** The app's language for a BCP 47 tag or Accept-Language value such as `es-AR` or `en-US,en;q=0.9`. */
export const languageOf = (locale: string | undefined): Language =>
  spokenLanguage(locale) ?? 'pt'
