import { isObject } from '../../is-object'
import type { TicketProperties, TicketStatus } from './ticket'
import { permit } from '../http/permitted'
import type { Problem } from '../http/refusals'
import { ACCOUNT } from '../account/account'
import { definedOnly } from '../defined-only'
import type { Sandbox } from '../sandbox'
import { knownValues, unknownFields } from './custom-fields'
import type { SharedInput } from './ticket-input'
import { COMMENT_KEYS } from './ticket-input'

const assigneeOf = (
  { db }: Sandbox,
  { assignee_email, assignee_id }: SharedInput
): number | null | undefined =>
  assignee_email === undefined
    ? assignee_id
    : (db.users
        .all()
        .find(
          (user) => user.email?.toLowerCase() === assignee_email.toLowerCase()
        )?.id ?? 0)

/** What a call sets, beside the comment; `before` holds the values of fields that it leaves alone. */
export const sharedProperties = (
  sandbox: Sandbox,
  input: SharedInput,
  before: Record<string, TicketProperties['custom_fields'][string]> = {}
): Partial<TicketProperties> =>
  definedOnly({
    subject: input.subject,
    external_id: input.external_id,
    type: input.type,
    priority: input.priority,
    status: input.status as TicketStatus | undefined,
    requester_id: input.requester_id,
    assignee_id: assigneeOf(sandbox, input),
    group_id: input.group_id,
    due_at: input.due_at,
    tags: input.tags,
    custom_fields: input.custom_fields && {
      ...before,
      ...knownValues(sandbox, input.custom_fields),
    },
  })

export const brandProblems = ({ brand_id }: SharedInput): Problem[] =>
  brand_id === undefined || brand_id === ACCOUNT.brand_id
    ? []
    : [
        {
          field: 'brand',
          description: 'Brand: is invalid',
          error: 'InvalidValue',
        },
      ]

const droppedKeys = (sandbox: Sandbox, input: SharedInput): string[] =>
  unknownFields(sandbox, input.custom_fields ?? []).map(
    (id) => `ticket.custom_fields.${id}`
  )

const droppedCommentKeys = (raw: Record<string, unknown>): string[] =>
  isObject(raw.comment)
    ? Object.keys(raw.comment)
        .filter((key) => !COMMENT_KEYS.some((known) => known === key))
        .map((key) => `ticket.comment.${key}`)
    : []

/** The header that names what a call on tickets sent in vain. */
export const ticketWarning = (
  sandbox: Sandbox,
  raw: Record<string, unknown>,
  { input, keys }: { input: SharedInput; keys: readonly string[] }
): Record<string, string> => {
  const top = Object.keys(raw)
    .filter((key) => !keys.includes(key))
    .map((key) => `ticket.${key}`)
  const dropped = [
    ...top,
    ...droppedCommentKeys(raw),
    ...droppedKeys(sandbox, input),
  ]

  return permit(
    'ticket',
    Object.fromEntries(dropped.map((key) => [key.slice('ticket.'.length), 1])),
    []
  ).headers
}
