import type { Conversation, TimelineEntry } from '../graphql/answers'
import { useStoreTime } from '../i18n/use-store-time'
import { useTranslate } from '../i18n/use-translate'
import { partnerAt } from './partner-at'
import { useDeliveryText } from './use-delivery-text'
import { authorText, useEntryText } from './use-entry-text'

type Line = NonNullable<TimelineEntry['transcript']>['lines'][number]

/** A conversation as plain text for a support case, with what is masked on the page masked. */
export const useSupportText = (
  timeZone: string
): ((conversation: Conversation) => string) => {
  const translate = useTranslate()
  const when = useStoreTime(timeZone)
  const said = useEntryText(timeZone)
  const became = useDeliveryText()

  const written = ({ author, sentAt, text }: Line): string =>
    `\n  ${when.dateTime(sentAt)} ${translate(authorText(author))} | ${text}`

  return (conversation) => {
    const { id, revealed, shopper, row, timeline } = conversation

    return [
      translate('conversation.text-head', {
        id: revealed ? id : '•••',
        ticket: row.handoff.partnerReference ?? '–',
        phone: shopper.phoneNumber,
      }),
      ...timeline.map((entry) =>
        [
          `${when.dateTime(entry.at)} ${said(entry)}`,
          [entry.text, ...entry.files].filter(Boolean).join(' '),
          became(entry, partnerAt(conversation, entry)),
        ]
          .filter(Boolean)
          .join(' | ')
          .concat(...(entry.transcript?.lines ?? []).map(written))
      ),
    ].join('\n')
  }
}
