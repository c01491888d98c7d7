import type { TimelineEntry } from '../graphql/answers'
import type { Partner } from '../graphql/operation-types'
import { useStoreTime } from '../i18n/use-store-time'
import { messageKey, useTranslate } from '../i18n/use-translate'
import { usePartnerValues } from '../partner/partner-page'
import { handoffText } from './handoff-messages'

/** What the bot was told, the partner was told, or a person did. */
const messageKeys: Record<string, string> = {
  'handoff.queued': messageKey('timeline.queued'),
  'handoff.accepted': messageKey('timeline.accepted'),
  'handoff.unavailable': messageKey('timeline.unavailable'),
  'handoff.transferred': messageKey('timeline.transferred'),
  'handoff.closed': messageKey('timeline.closed'),
  END: messageKey('timeline.end-told'),
  WRITTEN_AFTER_CLOSE: messageKey('timeline.note-after-close'),
  REFUSED_BY_BOT: messageKey('timeline.note-refused'),
  RATING: messageKey('timeline.note-rating'),
  WINDOW_ENDS: messageKey('timeline.note-window'),
  OUTSIDE_WINDOW: messageKey('timeline.note-outside-window'),
  REVEALED: messageKey('timeline.revealed'),
  ENDED: messageKey('timeline.ended'),
  RETRIED: messageKey('timeline.retried'),
  DISMISSED: messageKey('timeline.dismissed'),
}

/** Who wrote a line before the handoff. */
export const authorText = (author: 'SHOPPER' | 'BOT'): string =>
  author === 'BOT' ? messageKey('tab.bot') : messageKey('timeline.shopper')

const openingOf = ({ asContact, closesAt, nextOpening }: TimelineEntry) => {
  if (asContact) {
    return nextOpening
      ? messageKey('timeline.as-contact-until')
      : messageKey('timeline.as-contact')
  }

  return closesAt
    ? messageKey('timeline.open-until')
    : messageKey('timeline.open')
}

const changeOf = ({ what, queuePosition, asContact }: TimelineEntry) => {
  if (asContact) return messageKey('timeline.contact-stays')

  return what === 'handoff.queued' && queuePosition
    ? messageKey('timeline.queue-place')
    : (messageKeys[what ?? ''] ?? messageKey('timeline.other'))
}

/** What happened, in words; of a message, who wrote it. */
export const useEntryText = (
  timeZone: string
): ((entry: TimelineEntry) => string) => {
  const translate = useTranslate()
  const valuesOf = usePartnerValues()
  const when = useStoreTime(timeZone)

  const requested = (entry: TimelineEntry, to: Partner): string => {
    const { closesAt, nextOpening } = entry
    const opens = nextOpening ? when.dateTime(nextOpening) : ''

    const text = translate('timeline.requested', {
      ...valuesOf(to),
      opening: translate(openingOf(entry), {
        when: closesAt ? when.end(closesAt) : opens,
      }),
    })

    return entry.insteadOf
      ? `${text} ${translate('timeline.instead', valuesOf(entry.insteadOf))}`
      : text
  }

  const happened = (entry: TimelineEntry): string =>
    translate(changeOf(entry), {
      agent: entry.agent ?? translate('profile.agent'),
      by: entry.by ?? '',
      place: entry.queuePosition ?? '',
      ticket: entry.partnerReference ?? '',
      reason: entry.closeReason
        ? translate(
            handoffText({ status: 'CLOSED', closeReason: entry.closeReason })
          )
        : '',
    })

  return (entry) => {
    const { kind, agent, from, partner, transcript } = entry

    if (transcript) {
      return translate('timeline.transcript', {
        count: transcript.lines.length,
      })
    }

    if (kind === 'REQUESTED' && partner) return requested(entry, partner)
    if (kind !== 'MESSAGE') return happened(entry)

    return from === 'AGENT'
      ? agent || translate('profile.agent')
      : translate('timeline.shopper')
  }
}
