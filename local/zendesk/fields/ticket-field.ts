export interface TicketField {
  id: number
  type: string
  title: string
  description: string
  agent_description: string | null
  position: number
  active: boolean
  required: boolean
  visible_in_portal: boolean
  editable_in_portal: boolean
  required_in_portal: boolean
  regexp_for_validation: string | null
  tag: string | null
  custom_field_options: { name: string; value: string }[]
  /** False for the fields that every account has. */
  removable: boolean
  created_at: number
  updated_at: number
}
