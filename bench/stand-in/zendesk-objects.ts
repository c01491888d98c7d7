import { zendeskHost } from '../place'

export const SHOPPER_ID = 360_001

export const AGENT_ID = 360_002

const STARTED = '2026-11-22T12:00:00Z'

const api = `https://${zendeskHost}/api/v2`

const user = (id: number, name: string, role: string) => ({
  id,
  url: `${api}/users/${id}.json`,
  name,
  email: `${role}@shop.example`,
  created_at: STARTED,
  updated_at: STARTED,
  time_zone: 'America/Sao_Paulo',
  iana_time_zone: 'America/Sao_Paulo',
  phone: '+5511988887777',
  shared_phone_number: false,
  photo: null,
  locale_id: 19,
  locale: 'pt-BR',
  organization_id: null,
  role,
  verified: true,
  external_id: null,
  tags: [],
  alias: null,
  active: true,
  shared: false,
  shared_agent: false,
  last_login_at: null,
  two_factor_auth_enabled: null,
  signature: null,
  details: null,
  notes: null,
  role_type: null,
  custom_role_id: null,
  moderator: false,
  ticket_restriction: 'requested',
  only_private_comments: false,
  restricted_agent: true,
  suspended: false,
  default_group_id: null,
  report_csv: false,
  user_fields: {},
})

export const presentShopper = () => user(SHOPPER_ID, 'Marina Lima', 'end-user')

export const presentAgent = () => user(AGENT_ID, 'Bia Prado', 'agent')

const via = { channel: 'api', source: { from: {}, to: {}, rel: null } }

/** The comment at a place of its ticket, counted from the shopper's first. */
export const presentComment = (
  ticketId: string,
  index: number,
  authorId: number
) => ({
  id: 700_000 + index,
  type: 'Comment',
  author_id: authorId,
  body: `Answer ${index}: the parcel of ticket ${ticketId} left our warehouse this morning.`,
  html_body: `<div class="zd-comment" dir="auto"><p dir="auto">Answer ${index}: the parcel of ticket ${ticketId} left our warehouse this morning.</p></div>`,
  plain_body: `Answer ${index}: the parcel of ticket ${ticketId} left our warehouse this morning.`,
  public: true,
  attachments: [],
  audit_id: 800_000 + index,
  via,
  created_at: `2026-11-22T12:0${index}:00Z`,
  metadata: { system: {}, custom: {} },
})

/** A ticket as the answer to its creation or change shows it, with the audit. */
export const presentTicket = (
  ticketId: string,
  status: 'open' | 'solved' = 'open'
) => ({
  ticket: {
    url: `${api}/tickets/${ticketId}.json`,
    id: Number(ticketId),
    external_id: null,
    via,
    created_at: STARTED,
    updated_at: STARTED,
    generated_timestamp: 1_795_348_800,
    type: null,
    subject: 'WhatsApp: Marina Lima',
    raw_subject: 'WhatsApp: Marina Lima',
    description: 'The shopper asks for a human.',
    priority: null,
    status,
    recipient: null,
    requester_id: SHOPPER_ID,
    submitter_id: SHOPPER_ID,
    assignee_id: null,
    organization_id: null,
    group_id: 360_003,
    collaborator_ids: [],
    follower_ids: [],
    email_cc_ids: [],
    forum_topic_id: null,
    problem_id: null,
    has_incidents: false,
    is_public: true,
    due_at: null,
    tags: ['vtex-chatbot'],
    custom_fields: [{ id: 360_004, value: '+551140028922' }],
    satisfaction_rating: null,
    sharing_agreement_ids: [],
    custom_status_id: 360_005,
    fields: [{ id: 360_004, value: '+551140028922' }],
    followup_ids: [],
    ticket_form_id: 360_006,
    brand_id: 360_007,
    allow_channelback: false,
    allow_attachments: true,
    from_messaging_channel: false,
  },
  audit: {
    id: 800_900,
    ticket_id: Number(ticketId),
    created_at: STARTED,
    author_id: SHOPPER_ID,
    metadata: { system: { client: 'vtex', ip_address: '203.0.113.7' } },
    events: [
      { id: 700_900, type: 'Comment', author_id: SHOPPER_ID, public: true },
      { id: 700_901, type: 'Create', value: 'open', field_name: 'status' },
    ],
    via,
  },
})
