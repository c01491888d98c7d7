import { iso } from '../iso'
import type { MerchantWords } from '../handoff/close-handoff'
import { expireCommands } from '../handoff/fail-handoff'
import { settleFetch } from '../handoff/settle-fetch'
import { settlePartner } from '../handoff/settle-partner'
import type { ConversationRecord } from './conversation-record'
import { changeHandoff, pruneFormer } from './change-handoff'
import { handoffsOf } from './conversation-record'
import { causeOf } from './failures/failure-cause'
import type { Outcome } from './outbox/outcome'
import { expireEvents, settleBot } from './bot/settle-bot'
import type { TimelineChange } from './timeline/entries-between'
import { withTimeline } from './timeline/with-timeline'

const settled = (
  record: ConversationRecord,
  outcome: Outcome,
  words: MerchantWords
): ConversationRecord => {
  switch (outcome.kind) {
    case 'partner':
      return changeHandoff(record, outcome.handoffId, (handoff) =>
        settlePartner(handoff, outcome, words)
      )

    case 'fetch':
      return changeHandoff(record, outcome.handoffId, (handoff) =>
        settleFetch(handoff, outcome, words)
      )

    case 'bot':
      return settleBot(record, outcome)
  }
}

/** What left with a call that succeeded is delivered; what left with one that failed never will be. */
const changeBy = ({ at, result }: Outcome): TimelineChange => ({
  at: iso(at),
  gone: result.isOk()
    ? { state: 'DELIVERED' }
    : {
        state: 'FAILED',
        because: result.error.detail,
        cause: causeOf(result.error),
      },
})

/**
 * The record with the outcome of a call in it. Outcomes are facts: they are settled into whatever the record became
 * since the call began, and settling one twice is settling it once.
 */
export const settle = (
  record: ConversationRecord,
  outcome: Outcome,
  words: MerchantWords
): ConversationRecord =>
  pruneFormer(
    withTimeline(record, settled(record, outcome, words), changeBy(outcome))
  )

/** The record without what ran out of its lifetime waiting. `now` is in milliseconds since the epoch. */
export const expire = (
  record: ConversationRecord,
  now: number,
  words: MerchantWords
): ConversationRecord =>
  pruneFormer(
    handoffsOf(record).reduce(
      (before, { id }) =>
        changeHandoff(before, id, (handoff) =>
          expireCommands(handoff, now, words)
        ),
      expireEvents(record, now)
    )
  )
