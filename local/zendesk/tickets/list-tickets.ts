import type { Answer, SignedCall } from '../http/api-call'
import { answerOf, noContent, ok } from '../http/api-call'
import { anyPage } from '../http/pagination'
import type { Sandbox } from '../sandbox'
import { findTicket } from './find-ticket'
import { presentTicket } from './present-ticket'

const living = ({ db }: Sandbox) =>
  db.tickets.all().filter((ticket) => !ticket.deleted)

/** `GET /tickets`, of one external id when the caller names one: several tickets may share it. */
export const listTickets = (sandbox: Sandbox, call: SignedCall): Answer => {
  const externalId = call.query.get('external_id')
  const tickets =
    externalId === null
      ? living(sandbox)
      : sandbox.db.tickets
          .having(externalId)
          .filter((ticket) => !ticket.deleted)

  return answerOf(
    anyPage(call, '/tickets.json', tickets).map(({ rows, around }) =>
      ok({
        tickets: rows.map((row) => presentTicket(sandbox, row, call.origin)),
        ...around,
      })
    )
  )
}

export const showTicket = (sandbox: Sandbox, call: SignedCall): Answer =>
  answerOf(
    findTicket(sandbox, call).map((ticket) =>
      ok({ ticket: presentTicket(sandbox, ticket, call.origin) })
    )
  )

export const deleteTicket = (sandbox: Sandbox, call: SignedCall): Answer =>
  answerOf(
    findTicket(sandbox, call).map((ticket) => {
      sandbox.db.tickets.put({ ...ticket, deleted: true })
      return noContent
    })
  )
