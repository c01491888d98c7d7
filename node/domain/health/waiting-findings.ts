import type { ConversationRecord } from '../conversation/conversation-record'
import type { Handoff } from '../handoff/handoff'
import { isOpen } from '../handoff/handoff-state'
import { tallyOf } from '../handoff/tally'
import { MINUTE_MS } from '../time-units'
import type { Finding } from './finding'

/** A contact was promised a later answer. */
const isUnanswered = (
  handoff: Handoff,
  minutes: number,
  now: number
): boolean => {
  const { answeredAt, asContact } = tallyOf(handoff)

  return (
    isOpen(handoff) &&
    answeredAt === undefined &&
    !asContact &&
    now - Date.parse(handoff.requestedAt) >= minutes * MINUTE_MS
  )
}

/** Shoppers who have waited for an agent's first words for so many minutes. */
export const waitingFindings = (
  records: ConversationRecord[],
  minutes: number,
  now: number
): Finding[] => {
  const unanswered = records
    .map(({ handoff }) => handoff)
    .filter((handoff) => isUnanswered(handoff, minutes, now))
  const [since] = unanswered.map(({ requestedAt }) => requestedAt).sort()

  return since === undefined
    ? []
    : [
        {
          cause: 'NOBODY_ANSWERS',
          level: 'DEGRADED',
          since,
          conversations: unanswered.length,
        },
      ]
}
