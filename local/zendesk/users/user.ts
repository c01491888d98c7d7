/** Records are kept under the names of Zendesk's API; their instants are milliseconds. */

export type Role = 'end-user' | 'agent' | 'admin'

export interface User {
  id: number
  name: string
  email: string | null
  phone: string | null
  shared_phone_number: boolean | null
  external_id: string | null
  role: Role
  role_type: number | null
  custom_role_id: number | null
  verified: boolean
  active: boolean
  suspended: boolean
  only_private_comments: boolean
  restricted_agent: boolean
  ticket_restriction: string | null
  default_group_id: number | null
  locale: string
  time_zone: string
  tags: string[]
  notes: string
  created_at: number
  updated_at: number
}
