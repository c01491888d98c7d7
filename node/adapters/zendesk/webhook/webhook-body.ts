import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import { isObject } from '../../../domain/is-object'
import { parseJson } from '../../../domain/parse-json'
import type { WebhookRefusal } from '../../../ports/partner'
import { idSchema } from '../client/wire'

/** The event type by which the old product's trigger woke the bot; ours keeps it. */
export const CLOSING_EVENT = 'enable_bot'

interface WebhookCall {
  conversationId: string
  /** The old trigger on solved tickets does not name it. */
  ticketId?: string
  closing: boolean
}

const text = idSchema.transform((value) => value.trim()).catch('')

const bodySchema = z.object({
  /** As the bot named it: nowhere else is a space taken off it, so that it would be another conversation's. */
  conversationId: idSchema.catch(''),
  ticket: z.object({ id: text }).catch({ id: '' }),
  event: z.object({ type: text }).catch({ type: '' }),
})

type Body = z.infer<typeof bodySchema>

const CONVERSATION = /"conversationId"\s*:\s*"([^"\\]+)"/
const TICKET = /"ticket"\s*:\s*\{\s*"id"\s*:\s*"?(\d+)/
const EVENT = /"event"\s*:\s*\{\s*"type"\s*:\s*"(\w+)"/

const matched = (pattern: RegExp, rawBody: string): string =>
  pattern.exec(rawBody)?.[1] ?? ''

/** Zendesk puts people's words into the body and does not promise to escape them; the ids are found even in a broken body. */
const salvaged = (rawBody: string): Body => ({
  conversationId: matched(CONVERSATION, rawBody),
  ticket: { id: matched(TICKET, rawBody) },
  event: { type: matched(EVENT, rawBody) },
})

const updatesOf = ({ conversationId, ticket, event }: Body): WebhookCall => ({
  conversationId,
  ...(ticket.id ? { ticketId: ticket.id } : {}),
  closing: event.type === CLOSING_EVENT,
})

const readBroken = (rawBody: string): Result<WebhookCall, WebhookRefusal> => {
  const body = salvaged(rawBody)

  return body.conversationId ? ok(updatesOf(body)) : err('NOT_AN_OBJECT')
}

/** Reads what our triggers send, and what those send that a store made by hand after the old product's guide. */
export const readWebhookBody = (
  rawBody: string
): Result<WebhookCall, WebhookRefusal> => {
  const json = parseJson(rawBody)

  if (json === undefined) return readBroken(rawBody)

  if (!isObject(json)) return err('NOT_AN_OBJECT')

  const body = bodySchema.parse(json)

  return body.conversationId.trim() ? ok(updatesOf(body)) : err('IGNORED')
}
