import { z } from 'zod'

import type { JsonObject } from '../../../domain/json'
import { languages } from '../../../domain/locale'
import { uploadShape } from '../files/upload'

const ticketFieldsSchema = z.object({
  subject: z.string(),
  external_id: z.string(),
  tags: z.array(z.string()),
  custom_fields: z
    .array(z.object({ id: z.number(), value: z.string() }))
    .optional(),
  group_id: z.number().optional(),
})

/** What every ticket of a handoff carries, the follow-up of a closed one too. */
export type TicketFields = z.infer<typeof ticketFieldsSchema>

const frozenStartSchema = z.object({
  ticket: ticketFieldsSchema,
  /** The first comment, and what did not fit into it. */
  comments: z.array(z.string()).min(1),
})

/** What a start sends, fixed when the handoff was accepted: a repetition under the same key must be the same. */
export type FrozenStart = z.infer<typeof frozenStartSchema>

export const parseFrozenStart = (frozen: JsonObject): FrozenStart =>
  frozenStartSchema.parse(frozen)

const memorySchema = z.object({
  handoffId: z.string(),
  conversationId: z.string(),
  language: z.enum(languages),
  ticketId: z.string(),
  requesterId: z.string(),
  ticket: ticketFieldsSchema,
  /** Ids of comments that we made, oldest first, bounded: should Zendesk sign one with an agent's name, it is no update. */
  ownComments: z.array(z.string()),
  /** Of the files of a batch that is not written to its end yet. */
  uploads: z.record(z.string(), uploadShape).optional(),
  /** ISO 8601; comments were read up to here. */
  readUpTo: z.string().optional(),
})

/** What the adapter remembers of a handoff whose ticket is there. */
export type TicketMemory = z.infer<typeof memorySchema>

/** Undefined before the ticket is there. */
export const parseMemory = (memory: JsonObject): TicketMemory | undefined =>
  memorySchema.safeParse(memory).data

const MAX_OWN_COMMENTS = 200

export const withOwnComments = (
  memory: TicketMemory,
  ids: string[]
): TicketMemory => ({
  ...memory,
  ownComments: [...new Set([...memory.ownComments, ...ids])].slice(
    -MAX_OWN_COMMENTS
  ),
})
