import { PRIORITIES, TICKET_STATUSES, TICKET_TYPES } from '../tickets/ticket'
import { customFieldsOf } from '../tickets/custom-fields'
import type { Sandbox } from '../sandbox'
import type { UpdateFacts } from './update-facts'

type Plain = string | number | boolean | null | undefined

/** Compares what the ticket has with what the condition names. */
type Test = (facts: UpdateFacts, value: string) => boolean

export interface ConditionField {
  subject: string
  title: string
  operators: Record<string, Test>
  /** The operator of a condition that names none; without it, one must be named. */
  defaultOperator?: string
  /** The values that can be chosen; undefined for free text. */
  values?: readonly string[]
  /** Operators that take no value. */
  bare?: readonly string[]
}

const text = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value).toLowerCase()

const equality = (read: (facts: UpdateFacts) => Plain) => ({
  is: ((facts, value) => text(read(facts)) === text(value)) as Test,
  is_not: ((facts, value) => text(read(facts)) !== text(value)) as Test,
})

type Property = 'status' | 'priority' | 'type' | 'group_id' | 'assignee_id'

const previous = ({ before }: UpdateFacts, property: Property) =>
  text(before?.[property])

/** Operators over a property's history in this update: `value` means that it became it just now. */
const history = (property: Property): Record<string, Test> => {
  const now = ({ ticket }: UpdateFacts) => text(ticket[property])
  const changed = (facts: UpdateFacts) =>
    now(facts) !== previous(facts, property)

  return {
    ...equality(({ ticket }) => ticket[property]),
    changed,
    not_changed: (facts) => !changed(facts),
    value: (facts, value) => changed(facts) && now(facts) === text(value),
    not_value: (facts, value) =>
      !(changed(facts) && now(facts) === text(value)),
    value_previous: (facts, value) =>
      changed(facts) && previous(facts, property) === text(value),
    not_value_previous: (facts, value) =>
      !(changed(facts) && previous(facts, property) === text(value)),
  }
}

const order = (
  property: 'status' | 'priority',
  scale: readonly string[]
): Record<string, Test> => {
  const rank = (value: unknown) => scale.indexOf(text(value))
  return {
    less_than: ({ ticket }, value) => rank(ticket[property]) < rank(value),
    greater_than: ({ ticket }, value) => rank(ticket[property]) > rank(value),
  }
}

const listed = (value: string) =>
  value.toLowerCase().split(/\s+/).filter(Boolean)

const hasTag: Test = ({ ticket }, value) =>
  listed(value).some((tag) => ticket.tags.includes(tag))

const visibility: Record<string, Test> = {
  true: ({ comment }) => comment?.public === true,
  false: ({ comment }) => comment?.public === false,
  requester_can_see_comment: ({ comment }) => comment?.public === true,
  not_relevant: ({ comment }) => comment !== undefined,
}

const isRole: Test = ({ user }, value) => {
  if (text(value) === 'agent')
    return user !== undefined && user.role !== 'end-user'
  if (text(value) === 'end_user') return user?.role === 'end-user'
  return text(user?.id) === text(value)
}

const BARE = ['changed', 'not_changed']

const fixed: ConditionField[] = [
  {
    subject: 'current_tags',
    title: 'Ticket: Tags',
    operators: {
      includes: hasTag,
      not_includes: (facts, value) => !hasTag(facts, value),
    },
  },
  {
    subject: 'current_via_id',
    title: 'Ticket: Update via',
    operators: equality(({ actor }) => actor.via_id),
  },
  {
    subject: 'via_id',
    title: 'Ticket: Channel',
    operators: equality(({ ticket }) => ticket.via_id),
  },
  {
    subject: 'update_type',
    title: 'Ticket: Ticket',
    operators: {
      is: ({ before }, value) => (before ? 'change' : 'create') === text(value),
    },
    defaultOperator: 'is',
    values: ['Create', 'Change'],
  },
  {
    subject: 'comment_is_public',
    title: 'Ticket: Comment',
    operators: {
      is: (facts, value) => visibility[text(value)]?.(facts, value) ?? false,
    },
    defaultOperator: 'is',
    values: Object.keys(visibility),
  },
  {
    subject: 'role',
    title: 'Other: Current user',
    operators: {
      is: isRole,
      is_not: (facts, value) => !isRole(facts, value),
    },
  },
  {
    subject: 'requester_id',
    title: 'Ticket: Requester',
    operators: equality(({ ticket }) => ticket.requester_id),
  },
  {
    subject: 'status',
    title: 'Ticket: Status',
    operators: { ...history('status'), ...order('status', TICKET_STATUSES) },
    values: TICKET_STATUSES,
    bare: BARE,
  },
  {
    subject: 'priority',
    title: 'Ticket: Priority',
    operators: { ...history('priority'), ...order('priority', PRIORITIES) },
    values: ['', ...PRIORITIES],
    bare: BARE,
  },
  {
    subject: 'type',
    title: 'Ticket: Type',
    operators: history('type'),
    values: ['', ...TICKET_TYPES],
    bare: BARE,
  },
  {
    subject: 'group_id',
    title: 'Ticket: Group',
    operators: history('group_id'),
    bare: BARE,
  },
  {
    subject: 'assignee_id',
    title: 'Ticket: Assignee',
    operators: history('assignee_id'),
    bare: BARE,
  },
]

const PRESENCE = ['present', 'not_present']

const ofCustomField = (id: number, title: string): ConditionField => {
  const read = ({ ticket }: UpdateFacts) =>
    ticket.custom_fields[String(id)] as Plain

  return {
    subject: `custom_fields_${id}`,
    title,
    operators: {
      ...equality(read),
      present: (facts) => text(read(facts)) !== '',
      not_present: (facts) => text(read(facts)) === '',
    },
    bare: PRESENCE,
  }
}

/** All that a condition of this account can ask about. */
export const conditionFields = (sandbox: Sandbox): ConditionField[] => [
  ...fixed,
  ...customFieldsOf(sandbox).map((field) =>
    ofCustomField(field.id, field.title)
  ),
]
