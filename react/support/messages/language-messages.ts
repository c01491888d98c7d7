import type { Language } from '../../graphql/operation-types'
import { messageKey } from '../../i18n/use-translate'

/** Names of the languages that shoppers are spoken to in. */
export const languageMessages: Record<Language, string> = {
  pt: messageKey('language.pt'),
  en: messageKey('language.en'),
  es: messageKey('language.es'),
}

export const languages = Object.keys(languageMessages) as Language[]

/** The one of the page, such as `pt-BR`, among them. */
export const languageOf = (locale: string): Language | undefined =>
  languages.find((language) => locale.startsWith(language))
