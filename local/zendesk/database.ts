import type {
  AccessToken,
  ApiToken,
  CustomRole,
  Group,
  OauthClient,
} from './account/access'
import type { Attachment, Upload } from './files/attachment'
import type { Attempt, Invocation, Webhook } from './webhooks/webhook'
import type { Audit, Comment, IdempotentAnswer, Ticket } from './tickets/ticket'
import type { TicketField } from './fields/ticket-field'
import type { Trigger, TriggerCategory } from './triggers/trigger'
import type { User } from './users/user'
import type { ApiFault, WebhookFault } from '../sandbox/faults/fault'
import type { Settings } from './account/settings'
import type { Database as Stored } from '../sandbox/storage/database'
import { openDatabase as open } from '../sandbox/storage/database'

interface Rows {
  users: User
  customRoles: CustomRole
  groups: Group
  tickets: Ticket
  comments: Comment
  audits: Audit
  attachments: Attachment
  uploads: Upload
  ticketFields: TicketField
  webhooks: Webhook
  triggers: Trigger
  triggerCategories: TriggerCategory
  invocations: Invocation
  attempts: Attempt
  oauthClients: OauthClient
  accessTokens: AccessToken
  apiTokens: ApiToken
  idempotentAnswers: IdempotentAnswer
  settings: Settings
  apiFaults: ApiFault
  webhookFaults: WebhookFault
}

export type Database = Stored<Rows>

/** All that the account knows. */
export const openDatabase = (folder: string): Database =>
  open<Rows>(folder, {
    users: (user) => user.external_id?.toLowerCase() ?? null,
    customRoles: null,
    groups: null,
    tickets: (ticket) => ticket.external_id,
    comments: (comment) => comment.ticket_id,
    audits: (audit) => audit.ticket_id,
    attachments: (attachment) => attachment.upload_token,
    uploads: null,
    ticketFields: null,
    webhooks: null,
    triggers: null,
    triggerCategories: null,
    invocations: (invocation) => invocation.webhook_id,
    attempts: (attempt) => attempt.invocation_id,
    oauthClients: null,
    accessTokens: null,
    apiTokens: null,
    idempotentAnswers: null,
    settings: null,
    apiFaults: null,
    webhookFaults: null,
  })
