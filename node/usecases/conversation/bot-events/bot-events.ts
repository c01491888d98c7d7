import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { BotEvent } from '../../../domain/conversation/bot/bot-event'
import { acknowledge } from '../../../domain/conversation/bot/held-events'
import type { UserError } from '../../../domain/user-error'
import { userError } from '../../../domain/user-error'
import { isPolling } from '../../../domain/settings/bot-kind'
import type { Ports } from '../../../ports/ports'
import { requireSettings } from '../../settings/settings-where'
import { changeConversation } from '../relay/change-conversation'
import type { Positions } from './cursor'
import { cursorOf, MOST_EVENTS, positionsIn } from './cursor'
import { listHeldEvents } from './list-held-events'

/** The service answers within 30 s; what it takes to acknowledge and to look once more comes on top. */
const LONGEST_WAIT_S = 20
const LOOK_EVERY_MS = 1000

interface BotEventsQuery {
  /** The cursor of an earlier answer, whose events are acknowledged. */
  after?: string | null
  limit: number
  waitSeconds: number
  /** Whether the bot waits no longer. */
  isGone?(): boolean
}

interface BotEventPage {
  events: BotEvent[]
  /** Stands for these events and no others. */
  cursor?: string
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
      decide: (found) =>
        found ? ok(acknowledge(found, eventId)) : err('HANDOFF_NOT_FOUND'),
    })

    if (changed.isErr() && changed.error[0]?.code !== 'HANDOFF_NOT_FOUND') {
      return err(changed.error)
    }
  }

  return ok(undefined)
}

const isQuery = ({ limit, waitSeconds }: BotEventsQuery): boolean =>
  limit >= 1 &&
  limit <= MOST_EVENTS &&
  waitSeconds >= 0 &&
  waitSeconds <= LONGEST_WAIT_S

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

  // Nothing waits for a bot of another kind: it would ask for ever.
  const asks = await requireSettings(
    ports,
    isPolling,
    userError('BOT_NOT_POLLING')
  )

  if (asks.isErr()) return err(asks.error)

  for (;;) {
    const events = await listHeldEvents(ports, query.limit)

    if (events.isErr()) return err(events.error)

    const left = end - ports.clock.now()

    if (events.value.length > 0 || left <= 0 || query.isGone?.()) {
      return ok({ events: events.value, cursor: cursorOf(events.value) })
    }

    await ports.clock.sleep(Math.min(LOOK_EVERY_MS, left))
  }
}
