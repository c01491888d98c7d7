import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { BotEvent } from '../../../domain/conversation/bot/bot-event'
import { parseJson } from '../../../domain/parse-json'
import type { UserError } from '../../../domain/user-error'
import { userError } from '../../../domain/user-error'

export const MOST_EVENTS = 100

/** Of each conversation the last event that was handed out. */
const cursorShape = z.array(z.tuple([z.string(), z.string()])).max(MOST_EVENTS)

export type Positions = z.output<typeof cursorShape>

/** Stands for these events and no others; none for none. */
export const cursorOf = (events: BotEvent[]): string | undefined => {
  const last = new Map(
    events.map(({ conversationId, id }) => [conversationId, id] as const)
  )

  return events.length === 0
    ? undefined
    : Buffer.from(JSON.stringify([...last])).toString('base64url')
}

export const positionsIn = (
  cursor: string | null | undefined
): Result<Positions, UserError[]> => {
  if (!cursor) return ok([])

  const { data } = cursorShape.safeParse(
    parseJson(Buffer.from(cursor, 'base64url').toString('utf8'))
  )

  return data ? ok(data) : err([userError('CURSOR_INVALID', 'after')])
}
