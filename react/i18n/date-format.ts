const made = new Map<string, Intl.DateTimeFormat>()

/** A formatter, made once for a locale and options: making one takes longer than drawing the row that it is for. */
export const dateFormat = (
  locale: string,
  options: Intl.DateTimeFormatOptions
): Intl.DateTimeFormat => {
  const key = `${locale} ${JSON.stringify(options)}`
  const format = made.get(key) ?? new Intl.DateTimeFormat(locale, options)

  made.set(key, format)

  return format
}
