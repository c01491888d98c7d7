import { useIntl } from 'react-intl'
import { useRuntime } from 'vtex.render-runtime'

import type { Language } from '../../graphql/operation-types'
import { zoneAfterTime } from '../hours/time-zones'
import { languageOf } from './language-messages'
import type { MessageField } from './message-kinds'

export const NEXT_OPENING = '{next_opening}'
export const STORE = '{store}'

/** What stands in braces and is sent as it stands, such as `{store_name}`. */
export const unknownPlaceholder = (text: string): string | undefined =>
  text
    .match(/\{[^{}\n]+\}/g)
    ?.find((typed) => typed !== NEXT_OPENING && typed !== STORE)

/** How the service writes a next opening to shoppers. Tomorrow: no day that grows old. */
const openings: Record<Language, string> = {
  pt: 'amanhã, às 09:00',
  en: 'tomorrow at 09:00',
  es: 'mañana, a las 09:00',
}

/** Only hours end by themselves: no other message has an hour to tell. */
const soon: Record<Language, string> = {
  pt: 'em breve',
  en: 'soon',
  es: 'pronto',
}

/**
 * A message with an example in place of what the service will write, in the message's language. One of no language is read by all, and
 * stands here in the page's.
 */
export const usePlaceholders = (
  field: MessageField
): ((text: string, told: Language | null, timeZone: string) => string) => {
  const { account } = useRuntime()
  const { locale } = useIntl()

  return (text, told, timeZone) => {
    const language = told ?? languageOf(locale) ?? 'en'
    const opening =
      field === 'unavailabilityMessage'
        ? openings[language] + zoneAfterTime(timeZone, language)
        : soon[language]

    return text.split(STORE).join(account).split(NEXT_OPENING).join(opening)
  }
}
