import type { PartnerName } from '../domain/partner-name'
import { writtenNames } from '../domain/partner-name'
import type { ComposeAlert } from '../usecases/alerts/tell-alerts'
import { alertMessages } from './alerts'
import { instantInWords } from './instant-in-words'
import { translator } from './messages'

const translate = translator([alertMessages])

/** With the article that Portuguese gives a name. */
const inPortuguese: Record<PartnerName, Record<'the' | 'of' | 'at', string>> = {
  ZENDESK: { the: 'o Zendesk', of: 'do Zendesk', at: 'no Zendesk' },
  ZENVIA: { the: 'a Zenvia', of: 'da Zenvia', at: 'na Zenvia' },
}

const upperFirst = (sentence: string): string =>
  sentence.charAt(0).toUpperCase() + sentence.slice(1)

/** The e-mail about something that is wrong; it names no shopper. */
export const alertMail: ComposeAlert = (mail) => {
  const { alert, language } = mail
  const partner = alert.partner ?? mail.partner
  const say = (key: string, values = {}): string =>
    translate(language, `alert.${key}`, values) ?? ''
  const when = (instant: string): string => instantInWords(instant, mail)
  const sentence = say(alert.cause, {
    ...(partner && {
      ...inPortuguese[partner],
      partner: writtenNames[partner],
    }),
    minutes: mail.minutes,
    until: alert.until === undefined ? '' : when(alert.until),
  })

  return {
    subject: say('subject', { account: mail.account, sentence }),
    lines: [
      `${upperFirst(sentence)}.`,
      ...(alert.since === undefined
        ? []
        : [say('since', { since: when(alert.since) })]),
      ...(alert.conversations > 0
        ? [say('conversations', { count: alert.conversations })]
        : []),
      say('page', { address: mail.pageAddress }),
    ],
  }
}
