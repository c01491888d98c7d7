import type { Sandbox } from '../sandbox'
import { nextId } from '../sandbox'

const SYSTEM_FIELDS: [type: string, title: string][] = [
  ['subject', 'Subject'],
  ['description', 'Description'],
  ['status', 'Status'],
  ['tickettype', 'Type'],
  ['priority', 'Priority'],
  ['group', 'Group'],
  ['assignee', 'Assignee'],
]

/** The fields that every account has, which are no custom fields. */
export const seedTicketFields = (sandbox: Sandbox): void =>
  SYSTEM_FIELDS.forEach(([type, title], index) =>
    sandbox.db.ticketFields.put({
      id: nextId(sandbox),
      type,
      title,
      description: title,
      agent_description: null,
      position: index + 1,
      active: true,
      required: false,
      visible_in_portal: true,
      editable_in_portal: true,
      required_in_portal: false,
      regexp_for_validation: null,
      tag: null,
      custom_field_options: [],
      removable: false,
      created_at: sandbox.now(),
      updated_at: sandbox.now(),
    })
  )
