import type { TicketField } from './ticket-field'
import type { Answer, SignedCall } from '../http/api-call'
import { answerOf, created, noContent, ok } from '../http/api-call'
import { cursorPage } from '../http/pagination'
import { parseInput } from '../http/parse-input'
import { permit, unwrap } from '../http/permitted'
import {
  forbidden,
  invalidAttribute,
  notFound,
  recordInvalid,
} from '../http/refusals'
import type { Sandbox } from '../sandbox'
import {
  blank,
  CHANGEABLE,
  fieldInput,
  makeField,
  newFieldProblems,
} from './new-ticket-field'
import { presentTicketField } from './present-ticket-field'

export const listTicketFields = (
  sandbox: Sandbox,
  call: SignedCall
): Answer => {
  const fields = sandbox.db.ticketFields.all()
  const present = (field: TicketField) => presentTicketField(field, call.origin)
  if (!call.query.has('page[size]'))
    return ok({
      ticket_fields: fields.map(present),
      count: fields.length,
      next_page: null,
      previous_page: null,
    })

  return answerOf(
    cursorPage(call, '/ticket_fields.json', fields).map(({ rows, around }) =>
      ok({ ticket_fields: rows.map(present), ...around })
    )
  )
}

export const showTicketField = (sandbox: Sandbox, call: SignedCall): Answer => {
  const field = sandbox.db.ticketFields.get(call.params.id ?? '')
  return field
    ? ok({ ticket_field: presentTicketField(field, call.origin) })
    : notFound
}

export const createTicketField = (
  sandbox: Sandbox,
  call: SignedCall
): Answer => {
  const raw = unwrap(call.body, 'ticket_field')
  if (!raw) return invalidAttribute('ticket_field')
  const permitted = permit('ticket_field', raw, ['type', ...CHANGEABLE])

  return answerOf(
    parseInput(fieldInput, permitted.input).map((input) => {
      const problems = newFieldProblems(input)
      if (problems.length > 0) return recordInvalid(problems)
      const field = makeField(sandbox, input)
      sandbox.db.ticketFields.put(field)
      const ticket_field = presentTicketField(field, call.origin)

      return created({ ticket_field }, ticket_field.url, permitted.headers)
    })
  )
}

/** `PUT /ticket_fields/:id`: 200 also for another type, which is dropped with a warning. */
export const updateTicketField = (
  sandbox: Sandbox,
  call: SignedCall
): Answer => {
  const field = sandbox.db.ticketFields.get(call.params.id ?? '')
  const raw = unwrap(call.body, 'ticket_field')
  if (!field) return notFound
  if (!raw) return invalidAttribute('ticket_field')
  const permitted = permit('ticket_field', raw, CHANGEABLE)

  return answerOf(
    parseInput(fieldInput, permitted.input).map((input) => {
      if (input.title !== undefined && !input.title.trim())
        return recordInvalid([blank('title', 'Title')])
      const changed = { ...field, ...input, type: field.type }
      sandbox.db.ticketFields.put({ ...changed, updated_at: sandbox.now() })

      return ok(
        { ticket_field: presentTicketField(changed, call.origin) },
        permitted.headers
      )
    })
  )
}

/** A deleted field takes its values on tickets with it. */
export const deleteTicketField = (
  sandbox: Sandbox,
  call: SignedCall
): Answer => {
  const { db } = sandbox
  const field = db.ticketFields.get(call.params.id ?? '')
  if (!field) return notFound
  if (!field.removable) return forbidden
  const key = String(field.id)
  db.tickets
    .all()
    .filter((ticket) => key in ticket.custom_fields)
    .forEach((ticket) => {
      const values = { ...ticket.custom_fields }
      delete values[key]
      db.tickets.put({ ...ticket, custom_fields: values })
    })
  db.ticketFields.remove(field.id)

  return noContent
}
