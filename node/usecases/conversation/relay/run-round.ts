import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import { deliverBotEvents } from './deliver-bot-events'
import { fetchUpdates } from './fetch-updates'
import type { Relay } from './relay'
import type { Round } from './round'
import { beginRound } from './round'
import { sendToPartner } from './send-to-partner'

/** Delivers what the lease is for, both ways at once, so that one side that fails holds up no other. */
export const runRound = async (
  relay: Relay,
  leased: ConversationRecord
): Promise<Round> => {
  const round = beginRound(relay, leased)

  await Promise.all([
    fetchUpdates(round),
    sendToPartner(round),
    deliverBotEvents(round),
  ])
  await deliverBotEvents(round)

  return round
}
