import { DateTime } from 'luxon'

import type { StartCommand } from '../../../domain/conversation/partner-command'
import type { Language } from '../../../domain/locale'
import { languageOf } from '../../../domain/locale'
import { oneLine } from '../../../domain/one-line'
import { quoted } from '../../../domain/quoted'
import { translate } from '../messages'

const transcriptOf = (
  { transcript, omittedLines, timeZone = 'UTC' }: StartCommand,
  language: Language
): string[] =>
  transcript.length === 0
    ? []
    : [
        '',
        translate(language, 'zenvia.summary.transcript', { timeZone }),
        ...(omittedLines
          ? [
              translate(language, 'zenvia.summary.omitted', {
                count: omittedLines,
              }),
            ]
          : []),
        ...transcript.map(({ author, text, sentAt }) => {
          const time = DateTime.fromISO(sentAt, { zone: timeZone })

          return `[${time.toFormat('dd/LL HH:mm')}] ${translate(language, `zenvia.summary.${author}`)}: ${quoted(text)}`
        }),
      ]

/** Everything that an agent needs to answer a contact later, in the shopper's language: it takes one text and no history. */
export const conversationSummary = (start: StartCommand): string => {
  const { shopper, reason, context, accountPhoneNumber } = start
  const language = languageOf(shopper.locale)
  const facts: Array<[string, string | undefined]> = [
    ['name', shopper.name],
    ['phone', shopper.phoneNumber],
    ['email', shopper.email],
    ['document', shopper.document],
    ['reason', reason],
    ['cart', context.cartUrl],
    ['orderForm', context.orderFormId],
    ['order', context.orderId],
    ['store', accountPhoneNumber],
  ]

  return [
    translate(language, 'zenvia.summary.contact'),
    ...facts.flatMap(([key, value]) =>
      value
        ? [`${translate(language, `zenvia.summary.${key}`)}: ${oneLine(value)}`]
        : []
    ),
    ...transcriptOf(start, language),
  ].join('\n')
}
