export const TICKET_STATUSES = [
  'new',
  'open',
  'pending',
  'hold',
  'solved',
  'closed',
] as const
export type TicketStatus = (typeof TICKET_STATUSES)[number]

export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const
export const TICKET_TYPES = ['problem', 'incident', 'question', 'task'] as const

export type FieldValue = string | number | boolean | string[] | null

/** What a person can change on a ticket, apart from its conversation. */
export interface TicketProperties {
  subject: string | null
  external_id: string | null
  type: string | null
  priority: string | null
  status: TicketStatus
  requester_id: number
  assignee_id: number | null
  group_id: number | null
  due_at: string | null
  tags: string[]
  custom_fields: Record<string, FieldValue>
}

export interface Ticket extends TicketProperties {
  id: number
  submitter_id: number
  description: string
  is_public: boolean
  brand_id: number
  via_id: number
  followup_source_id: number | null
  followup_ids: number[]
  created_at: number
  updated_at: number
  deleted: boolean
}

export interface Comment {
  id: number
  ticket_id: number
  audit_id: number
  author_id: number
  plain_body: string
  html_body: string
  public: boolean
  via_id: number
  attachments: number[]
  created_at: number
}

export type AuditEvent =
  | { id: number; type: 'Comment'; comment_id: number }
  | { id: number; type: 'Create'; field_name: string; value: unknown }
  | {
      id: number
      type: 'Change'
      field_name: string
      value: unknown
      previous_value: unknown
    }

export interface Audit {
  id: number
  ticket_id: number
  author_id: number
  via_id: number
  created_at: number
  custom_metadata: Record<string, unknown>
  events: AuditEvent[]
}

/** An answer kept for the repetition of a create call. */
export interface IdempotentAnswer {
  /** The caller's key. */
  id: string
  body_hash: string
  status: number
  headers: Record<string, string>
  body: unknown
  created_at: number
}
