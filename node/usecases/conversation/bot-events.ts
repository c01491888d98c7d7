import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { BotEvent } from '../../domain/conversation/bot/bot-event'
import {
  acknowledge,
  heldEvents,
} from '../../domain/conversation/bot/held-events'
import { parseJson } from '../../domain/parse-json'
import type { UserError } from '../../domain/user-error'
import { storeUnavailable, userError } from '../../domain/user-error'
import type { IndexEntry } from '../../ports/conversation-index'
import type { Ports } from '../../ports/ports'
import { isPolling, settingsWhere } from '../settings/settings-where'
import { changeConversation } from './relay/change-conversation'

/** The service answers within 30 s; what it takes to acknowledge and to look once more comes on top. */
const LONGEST_WAIT_S = 20
const MOST_EVENTS = 100
const LOOK_EVERY_MS = 1000

export interface BotEventsQuery {
  /** The cursor of an earlier answer, whose events are acknowledged. */
  after?: string | null
  limit: number
  waitSeconds: number
  /** Whether the bot waits no longer. */
  isGone?(): boolean
}

export interface BotEventPage {
  events: BotEvent[]
  /** Stands for these events and no others. */
  cursor?: string
}

/** Of each conversation the last event that was handed out. */
const cursorShape = z.array(z.tuple([z.string(), z.string()])).max(MOST_EVENTS)

type Positions = z.output<typeof cursorShape>

const cursorOf = (events: BotEvent[]): string | undefined => {
  const last = new Map(
    events.map(({ conversationId, id }) => [conversationId, id] as const)
  )

  return events.length === 0
    ? undefined
    : Buffer.from(JSON.stringify([...last])).toString('base64url')
}

const positionsIn = (
  cursor: string | null | undefined
): Result<Positions, UserError[]> => {
  if (!cursor) return ok([])

  const { data } = cursorShape.safeParse(
    parseJson(Buffer.from(cursor, 'base64url').toString('utf8'))
  )

  return data ? ok(data) : err([userError('CURSOR_INVALID', 'after')])
}

const acknowledgeAll = async (
  ports: Ports,
  positions: Positions,
  deadline: number
): Promise<Result<void, UserError[]>> => {
  for (const [conversationId, eventId] of positions) {
    const changed = await changeConversation(ports, {
      conversationId,
      deadline,
      fresh: true,
      decide: (found) =>
        found ? ok(acknowledge(found, eventId)) : err('HANDOFF_NOT_FOUND'),
    })

    if (changed.isErr() && changed.error[0]?.code !== 'HANDOFF_NOT_FOUND') {
      return err(changed.error)
    }
  }

  return ok(undefined)
}

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

/** What waits over all conversations: those of one in order, up to `limit`. What else is to be done in the store costs nothing here. */
const look = async (
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

const isQuery = ({ limit, waitSeconds }: BotEventsQuery): boolean =>
  limit >= 1 &&
  limit <= MOST_EVENTS &&
  waitSeconds >= 0 &&
  waitSeconds <= LONGEST_WAIT_S

/** Nothing waits for a bot of another kind: it would ask for ever. */
const refuseOtherKinds = async (
  ports: Ports
): Promise<Result<void, UserError[]>> => {
  const settings = await settingsWhere(ports, isPolling)

  if (settings.isErr()) return err(storeUnavailable())

  return isPolling(settings.value)
    ? ok(undefined)
    : err([userError('BOT_NOT_POLLING')])
}

/**
 * For a bot that cannot be called: takes what it says that it has, then answers what waits for it, at once or as soon as there
 * is something within `waitSeconds`. Asked again without the cursor it answers the same. What a bot has is taken of it even after
 * another one has followed it, which would be told the same.
 */
export const botEvents = async (
  ports: Ports,
  query: BotEventsQuery,
  deadline: number
): Promise<Result<BotEventPage, UserError[]>> => {
  const positions = positionsIn(query.after)

  if (positions.isErr()) return err(positions.error)
  if (!isQuery(query)) {
    return err([
      userError('BOT_EVENTS_BOUNDS', undefined, {
        limit: MOST_EVENTS,
        waitSeconds: LONGEST_WAIT_S,
      }),
    ])
  }

  const end = ports.clock.now() + query.waitSeconds * 1000
  const acknowledged = await acknowledgeAll(ports, positions.value, deadline)

  if (acknowledged.isErr()) return err(acknowledged.error)

  const asks = await refuseOtherKinds(ports)

  if (asks.isErr()) return err(asks.error)

  for (;;) {
    const events = await look(ports, query.limit)

    if (events.isErr()) return err(events.error)

    const left = end - ports.clock.now()

    if (events.value.length > 0 || left <= 0 || query.isGone?.()) {
      return ok({ events: events.value, cursor: cursorOf(events.value) })
    }

    await ports.clock.sleep(Math.min(LOOK_EVERY_MS, left))
  }
}
