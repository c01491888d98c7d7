import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import { isFetchDue } from '../../../domain/conversation/due-work'
import type { Outcome } from '../../../domain/conversation/outcome'
import { fetchUpdates } from './fetch-updates'
import type { Relay } from './relay'
import { SHORTEST_TRY_MS } from './relay'
import type { Round } from './round'
import { beginRound, note, timeLeft } from './round'
import { sendToPartner } from './send-to-partner'
import { tellBot } from './deliver-bot-events'

const fetchPending = async (round: Round): Promise<void> => {
  const { relay, leased } = round
  const timeoutMs = timeLeft(round)

  if (
    !leased.pendingFetch ||
    !isFetchDue(leased, relay.ports.clock.now()) ||
    timeoutMs < SHORTEST_TRY_MS
  ) {
    return
  }

  note(
    round,
    await fetchUpdates(relay, leased, {
      closing: leased.pendingFetch.closing,
      signalNamedReference: false,
      timeoutMs,
    })
  )
}

/** Delivers what the lease is for, both ways at once, so that one side that fails holds up no other. */
export const runRound = async (
  relay: Relay,
  leased: ConversationRecord
): Promise<Outcome[]> => {
  const round = beginRound(relay, leased)

  await Promise.all([fetchPending(round), sendToPartner(round), tellBot(round)])
  await tellBot(round)

  return round.outcomes
}
