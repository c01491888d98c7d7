import { z } from 'zod'

import { zendeskConnectionInput } from '../adapters/zendesk/connection/read-connection'
import { zenviaConnectionInput } from '../adapters/zenvia/connection/read-connection'
import { partnerNames } from '../domain/partner-name'
import { generalSettingsInput } from '../domain/settings/validate-general-settings'
import type { BotConnectionInput } from '../resolvers/settings/bot-resolvers'
import { alertsInput } from '../usecases/alerts/save-alerts'
import type { FailoverInput } from '../usecases/failover/save-failover'
import type { EndHandoffInput } from '../usecases/conversation/end-handoff'
import type { ConversationFilter } from '../usecases/conversation/list-conversations/conversation-filter'
import type { HandoffFilter } from '../usecases/conversation/list-conversations/list-handoffs'
import { handoffRequest } from '../usecases/conversation/request-handoff/handoff-request'
import { shopperMessageInput } from '../usecases/conversation/send-shopper-message/shopper-message-input'
import { ratingInput } from '../usecases/conversation/rate-handoff'
import type { SessionsReport } from '../usecases/insights/report-sessions'
import type { LicenseRequest } from '../usecases/team/licenses/request-licenses'
import { invitation } from '../usecases/team/roster/invitation'
import { trainingWish } from '../usecases/team/training/read-wish'

/** Fields that a type reads where no schema does: the compiler refuses one that is missing or too many here. */
const typed = <Input>(fields: Record<keyof Input, true>): string[] =>
  Object.keys(fields)

/** Each input that a GraphQL field takes, by what reads it. */
export const inputReaders: Record<string, z.ZodType | string[]> = {
  AlertsInput: alertsInput,
  AvailabilityDraftInput: generalSettingsInput.omit({
    noAgentMessage: true,
    retentionDays: true,
    asksForRating: true,
  }),
  BotConnectionInput: typed<BotConnectionInput>({
    kind: true,
    address: true,
    webhookSecret: true,
    keepSecret: true,
    whenClosed: true,
  }),
  ChoosePartnerInput: ['partner'],
  ConversationFilterInput: typed<ConversationFilter>({
    states: true,
    partner: true,
    from: true,
    to: true,
    undelivered: true,
    contacts: true,
  }),
  EndHandoffInput: typed<Omit<EndHandoffInput, 'by' | 'ticket'>>({
    conversationId: true,
    reason: true,
  }),
  FailoverInput: typed<FailoverInput>({ afterMinutes: true }),
  GeneralSettingsInput: generalSettingsInput.extend({ revision: z.number() }),
  HandoffFilterInput: typed<HandoffFilter>({
    status: true,
    open: true,
    partner: true,
    conversationId: true,
    failed: true,
  }),
  InviteAgentInput: invitation.extend({ partner: z.enum(partnerNames) }),
  LicenseRequestInput: typed<Omit<LicenseRequest, 'by'>>({
    partner: true,
    quantity: true,
  }),
  RateHandoffInput: ratingInput,
  ReportSessionsInput: typed<SessionsReport>({ date: true, sessions: true }),
  RequestHandoffInput: handoffRequest.extend({
    /** A user's id comes from a bot's platform alone, not through GraphQL. */
    shopper: handoffRequest.shape.shopper.omit({ userId: true }),
  }),
  SendShopperMessageInput: shopperMessageInput,
  TrainingRequestInput: trainingWish,
  ZendeskConnectionInput: zendeskConnectionInput,
  ZenviaConnectionInput: zenviaConnectionInput,
}
