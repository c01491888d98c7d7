import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import { changeEach } from '../../../domain/change-each'
import { changeHandoff } from '../../../domain/conversation/change-handoff'
import { changeHandoffs } from '../../../domain/conversation/change-handoffs'
import { releaseHeldEvents } from '../../../domain/conversation/bot/held-events'
import { released } from '../../../domain/conversation/outbox/outbox'
import { expireIdle } from '../../../domain/handoff/close-handoff'
import { fetchUnheard } from '../../../domain/handoff/fetch-unheard'
import { tellWindow } from '../../../domain/handoff/whatsapp-window'
import { isPolling } from '../../../domain/settings/bot-kind'
import { nowIn } from '../../../ports/clock'
import type { Ports } from '../../../ports/ports'
import type { StoreFailure } from '../../../ports/store-failure'
import { changeAndRelay } from './change-and-relay'
import { markHeld } from './mark-due'
import { markFailed } from './mark-failed'
import type { Relay } from './relay'
import { beginRelay } from './relay'

/** What time has made of a conversation, and the merchant of its partner's account. */
const aged = (
  { ports, settings }: Relay,
  record: ConversationRecord
): ConversationRecord => {
  const { clock, ids, partners } = ports
  const now = clock.now()
  const sendable = changeHandoffs(record, (handoff) =>
    settings.partners[handoff.partner]?.problem
      ? handoff
      : changeEach(handoff, 'commands', (item) => released(item, nowIn(ports)))
  )

  const told = isPolling(settings) ? sendable : releaseHeldEvents(sendable)

  return changeHandoff(told, record.handoff.id, (handoff) => {
    const { timeZone } = settings.general
    const noted = tellWindow(handoff, { now, timeZone })
    const heardSince =
      settings.partners[handoff.partner]?.provisioningReport?.mendedAt

    return expireIdle(
      partners[handoff.partner].capabilities.updates === 'POLLED'
        ? fetchUnheard(noted, { now, heardSince }, ids.next())
        : noted,
      now
    )
  })
}

/**
 * Delivers what is due in a conversation, and asks a partner that was silent for long for its updates, without a request of its
 * own; indexes what is held and what failed. Undefined when there is no such conversation.
 */
export const processConversation = async (
  ports: Ports,
  conversationId: string,
  deadline: number
): Promise<Result<ConversationRecord | undefined, StoreFailure>> => {
  const relay = await beginRelay(ports, deadline, { background: true })

  if (relay.isErr()) return err(relay.error)

  const found = await ports.conversations.read(conversationId, { fresh: true })

  if (found.isErr()) return err(found.error)

  const processed = await changeAndRelay<'ABSENT'>(
    relay.value,
    found.value,
    conversationId,
    (record) => (record ? ok(aged(relay.value, record)) : err('ABSENT'))
  )

  if (processed.isErr()) {
    return processed.error === 'ABSENT' ? ok(undefined) : err(processed.error)
  }

  const record = processed.value
  const held = await markHeld(ports, record)
  const marked = held.isOk() ? await markFailed(ports, record) : held

  return marked.map(() => record)
}
