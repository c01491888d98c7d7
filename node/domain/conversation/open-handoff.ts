import type { HandoffRequest, TranscriptLine } from '../handoff/shopper'
import { newTally } from '../handoff/tally'
import { factsOf } from '../insights/handoff-facts'
import type { PartnerName } from '../partner-name'
import type { ConversationRecord } from './conversation-record'
import { pruneFormer } from './change-handoff'
import { forgetOldFailures } from './failures/failures'
import { waiting } from './outbox/outbox'
import type { StoredStart } from './outbox/partner-command'
import { noteTranscript } from './timeline/note-transcript'

export interface NewHandoff {
  partner: PartnerName
  partnerAccount: string
  /** The one that the bot or the merchant chose. */
  department?: string
  start: StoredStart
  transcript: TranscriptLine[]
  /** ISO 8601. */
  at: string
  /** Before then nothing is sent, since the history may still grow; ISO 8601. */
  startsAt?: string
}

/** What a new handoff finds in its conversation. */
const inherited = (
  previous: ConversationRecord | undefined
): Omit<
  ConversationRecord,
  'conversationId' | 'shopper' | 'accountPhoneNumber' | 'handoff'
> =>
  previous
    ? {
        ...previous,
        former: [...previous.former, previous.handoff],
        unfiled: [...(previous.unfiled ?? []), factsOf(previous.handoff)],
      }
    : { former: [], toBot: [], seenFromShopper: [], unfiled: [] }

export const requestOf = ({
  reason,
  context,
  omittedLines,
}: HandoffRequest): HandoffRequest => ({ reason, context, omittedLines })

/** A record with a new handoff whose start waits, beside what earlier ones of the conversation have left to do. */
export const openHandoff = (
  earlier: ConversationRecord | undefined,
  {
    partner,
    partnerAccount,
    department,
    start,
    transcript,
    at,
    startsAt,
  }: NewHandoff
): ConversationRecord => {
  const previous = earlier && forgetOldFailures(earlier, Date.parse(at))

  const opened = pruneFormer({
    ...inherited(previous),
    conversationId: start.conversationId,
    shopper: start.shopper,
    accountPhoneNumber: start.accountPhoneNumber,
    handoff: {
      id: start.handoffId,
      conversationId: start.conversationId,
      partner,
      partnerAccount,
      status: 'REQUESTED',
      requestedAt: at,
      lastActivityAt: at,
      shopperWroteAt: at,
      ambiguousSends: 0,
      memory: {},
      commands: [
        waiting({
          id: `${start.handoffId}:start`,
          payload: start,
          acceptedAt: at,
          dueAt: startsAt,
        }),
      ],
      seenUpdates: [],
      transcript,
      request: requestOf(start),
      tally: newTally(department, start.asContact),
    },
  })

  return noteTranscript(opened, {
    id: start.handoffId,
    at,
    lines: transcript,
    omitted: start.omittedLines,
  })
}
