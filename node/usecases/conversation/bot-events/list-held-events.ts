import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { BotEvent } from '../../../domain/conversation/bot/bot-event'
import { heldEvents } from '../../../domain/conversation/bot/held-events'
import type { UserError } from '../../../domain/user-error'
import { storeUnavailable } from '../../../domain/user-error'
import type { IndexEntry } from '../../../ports/conversation-index'
import type { Ports } from '../../../ports/ports'

/** What a conversation holds; the entry of one that holds nothing goes, so that it is not looked at again. */
const heldIn = async (
  { conversations, index }: Ports,
  entry: IndexEntry
): Promise<Result<BotEvent[], UserError[]>> => {
  const read = await conversations.read(entry.conversationId, { fresh: true })

  if (read.isErr()) return err(storeUnavailable())

  const { record } = read.value
  const held = record ? heldEvents(record) : []

  if (held.length === 0) await index.clearHeld(entry)

  return ok(held)
}

/** The events that wait in all conversations, in order within each, up to `limit`. Other work in the store costs nothing here. */
export const listHeldEvents = async (
  ports: Ports,
  limit: number
): Promise<Result<BotEvent[], UserError[]>> => {
  const seen = new Set<string>()
  const events: BotEvent[] = []
  let next: string | undefined

  do {
    const page = await ports.index.listHeld(limit, next)

    if (page.isErr()) return err(storeUnavailable())

    for (const entry of page.value.entries) {
      if (events.length >= limit) break
      if (seen.has(entry.conversationId)) continue

      seen.add(entry.conversationId)

      const held = await heldIn(ports, entry)

      if (held.isErr()) return err(held.error)

      events.push(...held.value)
    }

    next = page.value.next
  } while (next !== undefined && events.length < limit)

  return ok(events.slice(0, limit))
}
