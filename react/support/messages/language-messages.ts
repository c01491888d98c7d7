import type { Language } from '../../graphql/operation-types'
import { messageKey } from '../../i18n/use-translate'

/** Names of the languages that shoppers are spoken to in. */
export const languageMessages: Record<Language, string> = {
  pt: messageKey('language.pt'),
  en: messageKey('language.en'),
  es: messageKey('language.es'),
}
