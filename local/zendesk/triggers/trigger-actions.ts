import type {
  FieldValue,
  Ticket,
  TicketProperties,
  TicketStatus,
} from '../tickets/ticket'
import { PRIORITIES, TICKET_STATUSES, TICKET_TYPES } from '../tickets/ticket'
import type { TriggerAction } from './trigger'

const words = (value: unknown): string[] =>
  String(value ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)

type Change = (ticket: Ticket, value: unknown) => Partial<TicketProperties>

const idOrNull = (value: unknown) => (value ? Number(value) : null)
const textOrNull = (value: unknown) => (value ? String(value) : null)

const changes: Record<string, Change> = {
  status: (_, value) => ({ status: String(value) as TicketStatus }),
  priority: (_, value) => ({ priority: textOrNull(value) }),
  type: (_, value) => ({ type: textOrNull(value) }),
  group_id: (_, value) => ({ group_id: idOrNull(value) }),
  assignee_id: (_, value) => ({ assignee_id: idOrNull(value) }),
  set_tags: (_, value) => ({ tags: words(value) }),
  current_tags: ({ tags }, value) => ({
    tags: [...new Set([...tags, ...words(value)])],
  }),
  remove_tags: ({ tags }, value) => ({
    tags: tags.filter((tag) => !words(value).includes(tag)),
  }),
}

interface ActionField {
  subject: string
  values?: readonly string[]
}

/** What triggers can do, apart from setting custom fields. */
export const actionFields: ActionField[] = [
  { subject: 'notification_webhook' },
  { subject: 'notification_user' },
  { subject: 'status', values: TICKET_STATUSES },
  { subject: 'priority', values: PRIORITIES },
  { subject: 'type', values: TICKET_TYPES },
  { subject: 'group_id' },
  { subject: 'assignee_id' },
  { subject: 'set_tags' },
  { subject: 'current_tags' },
  { subject: 'remove_tags' },
]

const CUSTOM_FIELD = /^custom_fields_(\d+)$/

/** What an action changes on the ticket; notifications change nothing. */
export const changeOf = (
  ticket: Ticket,
  { field, value }: TriggerAction
): Partial<TicketProperties> => {
  const id = CUSTOM_FIELD.exec(field)?.[1]
  return id === undefined
    ? (changes[field]?.(ticket, value) ?? {})
    : {
        custom_fields: { ...ticket.custom_fields, [id]: value as FieldValue },
      }
}
