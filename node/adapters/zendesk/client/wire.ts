import { z } from 'zod'

/** ISO 8601. */
export const instantSchema = z
  .string()
  .refine((text) => !Number.isNaN(Date.parse(text)))

/**
 * Ids are numbers on the wire, ULIDs for webhooks; the app keeps all of them as strings. A number that JavaScript cannot hold
 * exactly is none: it could be another ticket's.
 */
export const idSchema = z.union([z.string(), z.int()]).transform(String)

export const auditSchema = z.object({
  metadata: z
    .object({ custom: z.record(z.string(), z.unknown()).catch({}) })
    .catch({ custom: {} }),
  events: z
    .array(
      z.object({
        type: z.string().catch(''),
        id: idSchema.optional().catch(''),
      })
    )
    .catch([]),
})

type Audit = z.infer<typeof auditSchema>

export const ticketSchema = z.object({
  id: idSchema,
  status: z.string().catch(''),
})

/** The audit is on the wire and not in Zendesk's reference. */
export const changedTicketSchema = z.object({
  ticket: ticketSchema,
  audit: auditSchema.optional().catch(undefined),
})

/** Ids of the comments that an update made. */
export const commentIdsOf = (audit: Audit | undefined): string[] =>
  (audit?.events ?? []).flatMap(({ type, id }) =>
    type === 'Comment' && id ? [id] : []
  )

/** Of a ticket, after some were added. */
export const tagsSchema = z.object({ tags: z.array(z.string()) })
