import { z } from 'zod'

import type { ConversationRecord } from '../../domain/conversation/conversation-record'

const instant = z.string().refine((text) => !Number.isNaN(Date.parse(text)))

const tried = {
  since: instant,
  firstTriedAt: instant,
  attempts: z.number(),
  dueAt: instant,
  because: z.string(),
}

const item = z.looseObject({
  id: z.string(),
  payload: z.looseObject({}),
  acceptedAt: instant,
  state: z.discriminatedUnion('kind', [
    z.looseObject({ kind: z.literal('WAITING'), since: instant }),
    z.looseObject({ kind: z.literal('HELD'), since: instant }),
    z.looseObject({ kind: z.literal('TRIED'), ...tried }),
    z.looseObject({
      kind: z.literal('AMBIGUOUS'),
      batch: z.string(),
      ...tried,
    }),
    z.looseObject({ kind: z.literal('FAILED'), because: z.string() }),
  ]),
})

const seenIds = z.array(
  z.looseObject({ hour: z.string(), fingerprints: z.string() })
)

const handoff = z.looseObject({
  id: z.string(),
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
})

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
})

/** The record as it is stored, when it is one of this conversation. */
export const asRecordOf = (
  conversationId: string,
  content: unknown
): ConversationRecord | undefined =>
  shape.safeParse(content).data?.conversationId === conversationId
    ? (content as ConversationRecord)
    : undefined
