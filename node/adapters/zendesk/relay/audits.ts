import type { Result } from 'neverthrow'
import { z } from 'zod'

import type { ZendeskCall } from '../client/call'
import type { ZendeskFailure } from '../client/failure'
import { pageOf, readPages } from '../client/pages'
import { auditSchema, commentIdsOf } from '../client/wire'

const pageSchema = pageOf({ audits: z.array(auditSchema) })

/** What the ticket's history says of us. */
interface OwnTraces {
  /** The handoff that made the ticket, or wrote to it first. */
  handoffId?: string
  /** Markers of the chunks that arrived. */
  markers: ReadonlySet<string>
  commentIds: string[]
}

/** Put into the update's metadata, which Zendesk keeps in the audit and shows to nobody else. */
export const metadataOf = (handoffId: string, markers: string[]) => ({
  handoff: handoffId,
  ...(markers.length > 0 ? { messages: markers.join(' ') } : {}),
})

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : ''

/** Reads all audits of a ticket: its updates have no idempotency key, so after an ambiguous one this is the way to know. */
export const readAudits = async (
  call: ZendeskCall,
  ticketId: string
): Promise<Result<OwnTraces, ZendeskFailure>> => {
  const pages = await readPages(
    call,
    { path: `/api/v2/tickets/${ticketId}/audits.json` },
    pageSchema
  )

  return pages.map((read) => {
    const own = read
      .flatMap(({ audits }) => audits)
      .filter(({ metadata }) => textOf(metadata.custom.handoff))

    const handoffId = textOf(own[0]?.metadata.custom.handoff)

    return {
      ...(handoffId ? { handoffId } : {}),
      markers: new Set(
        own.flatMap(({ metadata }) =>
          textOf(metadata.custom.messages).split(' ').filter(Boolean)
        )
      ),
      commentIds: own.flatMap(commentIdsOf),
    }
  })
}
