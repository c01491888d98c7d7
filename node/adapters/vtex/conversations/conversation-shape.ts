import { z } from 'zod'

import type { Handoff } from '../../../domain/handoff/handoff'
import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import type { ItemState } from '../../../domain/conversation/outbox/outbox'

/** A field that must be there must have its shape. */
type Fields<Stored> = { [Field in keyof Stored]: z.ZodType }

const instant = z.string().refine((text) => !Number.isNaN(Date.parse(text)))

const tried = {
  since: instant,
  firstTriedAt: instant,
  attempts: z.number(),
  dueAt: instant,
  because: z.string(),
}

type Kind = ItemState['kind']

/** Each kind has its shape: a record with one that lacks here would count as none of ours. */
const states: { [Each in Kind]: z.ZodType<{ kind: Each }> } = {
  WAITING: z.looseObject({ kind: z.literal('WAITING'), since: instant }),
  HELD: z.looseObject({ kind: z.literal('HELD'), since: instant }),
  TRIED: z.looseObject({ kind: z.literal('TRIED'), ...tried }),
  AMBIGUOUS: z.looseObject({
    kind: z.literal('AMBIGUOUS'),
    batch: z.string(),
    ...tried,
  }),
  FAILED: z.looseObject({ kind: z.literal('FAILED'), because: z.string() }),
}

const item = z.looseObject({
  id: z.string(),
  payload: z.looseObject({}),
  acceptedAt: instant,
  state: z.union(Object.values(states)),
})

const seenIds = z.array(
  z.looseObject({ hour: z.string(), fingerprints: z.string() })
)

const handoff = z.looseObject({
  id: z.string(),
  conversationId: z.string(),
  partner: z.string(),
  status: z.enum(['REQUESTED', 'QUEUED', 'ACTIVE', 'CLOSED']),
  requestedAt: instant,
  lastActivityAt: instant,
  closedAt: instant.optional(),
  ambiguousSends: z.number(),
  partnerAccount: z.string(),
  memory: z.looseObject({}),
  commands: z.array(
    item.extend({
      payload: z.looseObject({
        kind: z.enum(['start', 'message', 'end', 'note']),
      }),
    })
  ),
  pendingFetch: z
    .looseObject({ id: z.string(), dueAt: instant, attempts: z.number() })
    .optional(),
  seenUpdates: seenIds,
  transcript: z.array(z.looseObject({ text: z.string() })),
} satisfies Fields<Handoff>)

const lease = z.looseObject({
  holder: z.string(),
  expiresAt: instant,
  sending: z.looseObject({
    commands: z.array(z.looseObject({ batches: z.array(z.array(z.string())) })),
    events: z.array(z.string()),
  }),
})

/** What every rule about a conversation takes for granted; a file without it is none of this version's. */
const shape = z.looseObject({
  conversationId: z.string(),
  shopper: z.looseObject({ phoneNumber: z.string() }),
  accountPhoneNumber: z.string(),
  handoff,
  former: z.array(handoff),
  toBot: z.array(item),
  seenFromShopper: seenIds,
  lease: lease.optional(),
} satisfies Fields<ConversationRecord>)

/** The record as it is stored, when it is one of this conversation. */
export const asRecordOf = (
  conversationId: string,
  content: unknown
): ConversationRecord | undefined =>
  shape.safeParse(content).data?.conversationId === conversationId
    ? (content as ConversationRecord)
    : undefined
