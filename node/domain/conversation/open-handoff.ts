import type { PartnerName } from '../partner-name'
import { pruneFormer } from './at-partner'
import type { ConversationRecord } from './conversation-record'
import { forgetOldFailures } from './old-failures'
import type { StartCommand } from './partner-command'

export interface NewHandoff {
  partner: PartnerName
  start: StartCommand
  /** ISO 8601. */
  at: string
}

/**
 * A record with a new handoff whose start waits. What an earlier handoff of the conversation left in the outboxes stays
 * before it. Ids of the partner's updates are unique in a handoff only, so they are forgotten with it.
 */
export const openHandoff = (
  earlier: ConversationRecord | undefined,
  { partner, start, at }: NewHandoff
): ConversationRecord => {
  const previous = earlier && forgetOldFailures(earlier, Date.parse(at))
  const former = previous
    ? [
        ...previous.former,
        { handoff: previous.handoff, partnerMemory: previous.partnerMemory },
      ]
    : []

  return pruneFormer({
    conversationId: start.conversationId,
    handoff: {
      id: start.handoffId,
      conversationId: start.conversationId,
      partner,
      status: 'REQUESTED',
      requestedAt: at,
      lastActivityAt: at,
      ambiguousSends: 0,
    },
    shopper: start.shopper,
    accountPhoneNumber: start.accountPhoneNumber,
    transcript: start.transcript,
    context: start.context,
    partnerMemory: {},
    former,
    toPartner: [
      ...(previous?.toPartner ?? []),
      {
        id: `${start.handoffId}:start`,
        handoffId: start.handoffId,
        payload: start,
        status: 'WAITING',
        acceptedAt: at,
        attempts: 0,
      },
    ],
    toBot: previous?.toBot ?? [],
    seenFromShopper: previous?.seenFromShopper ?? [],
    seenFromPartner: [],
    ...(previous?.lease ? { lease: previous.lease } : {}),
  })
}
