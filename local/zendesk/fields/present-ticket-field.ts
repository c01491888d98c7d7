import { instant } from '../../sandbox/instant'
import type { TicketField } from './ticket-field'

/** A ticket field as the API writes it. */
export const presentTicketField = (field: TicketField, origin: string) => {
  const { custom_field_options, ...own } = field
  const hasOptions = field.type === 'tagger' || field.type === 'multiselect'

  return {
    url: `${origin}/api/v2/ticket_fields/${field.id}.json`,
    ...own,
    raw_title: field.title,
    raw_description: field.description,
    collapsed_for_agents: false,
    title_in_portal: field.title,
    raw_title_in_portal: field.title,
    key: null,
    created_at: instant(field.created_at),
    updated_at: instant(field.updated_at),
    ...(hasOptions ? { custom_field_options } : {}),
  }
}
