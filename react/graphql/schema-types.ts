// Written from graphql/ by local/admin-shell/page-sources/write-schema-types.ts.

export type AgentProfile = 'AGENT' | 'ADMINISTRATOR'

export interface AttachmentInput {
  url: string
  contentType?: string | null
  fileName?: string | null
}

export interface Availability {
  open: boolean
  closedReason: ClosedReason | null
  message: string | null
  nextOpening: string | null
  nextOpeningText: string | null
  closesAt: string | null
  takesContact: boolean
}

export interface AvailabilityDraftInput {
  enabled: boolean
  timeZone: string
  openingHours: Array<OpeningHoursDayInput>
  exceptions: Array<OpeningExceptionInput>
  unavailabilityMessage: string
  disabledMessage?: string | null
  outsideHours?: OutsideHours | null
}

export interface AvailabilityPreview {
  open: boolean
  closedReason: ClosedReason | null
  message: string | null
  nextOpening: string | null
  nextOpeningText: string | null
  closesAt: string | null
  takesContact: boolean
  userErrors: Array<UserError>
}

export interface BotConnectionInput {
  address: string
}

export interface BotConnectionPayload {
  signingSecret: string | null
  settings: LiveSupportSettings | null
  userErrors: Array<UserError>
}

export interface BotSettings {
  connected: boolean
  address: string | null
  signingSecret: SecretState
  token: SecretState
  allowedHosts: Array<string>
}

export interface BotTestPayload {
  delivered: boolean
  message: string
  userErrors: Array<UserError>
}

export interface BotTokenPayload {
  token: string | null
  settings: LiveSupportSettings | null
  userErrors: Array<UserError>
}

export interface ChecklistItem {
  step: ChecklistStep
  done: boolean
}

export type ChecklistStep =
  | 'PARTNER_CHOSEN'
  | 'PARTNER_CONNECTED'
  | 'PARTNER_SET_UP'
  | 'BOT_CONNECTED'
  | 'SWITCHED_ON'

export type CheckStatus = 'PASSED' | 'FAILED' | 'WARNING' | 'SKIPPED'

export interface ChoosePartnerInput {
  partner: Partner
}

export type ClosedReason =
  'DISABLED' | 'OUTSIDE_HOURS' | 'NO_PARTNER' | 'PARTNER_PROBLEM'

export type CloseReason =
  | 'AGENT_RESOLVED'
  | 'SHOPPER_LEFT'
  | 'BOT_CANCELLED'
  | 'NO_AGENT_AVAILABLE'
  | 'PARTNER_FAILED'
  | 'EXPIRED'

export interface ConnectionCheck {
  id: string
  status: CheckStatus
  code: string | null
  label: string
  message: string | null
}

export interface ConnectionTestPayload {
  ok: boolean
  checks: Array<ConnectionCheck>
  userErrors: Array<UserError>
}

export interface EndHandoffInput {
  conversationId: string
  reason?: EndReason | null
}

export interface EndHandoffPayload {
  handoff: Handoff | null
  userErrors: Array<UserError>
}

export type EndReason = 'SHOPPER_LEFT' | 'BOT_CANCELLED'

export interface FailedDelivery {
  id: string
  direction: string
  detail: string | null
  acceptedAt: string
}

export interface GeneralSettingsInput {
  revision: number
  enabled: boolean
  timeZone: string
  openingHours: Array<OpeningHoursDayInput>
  exceptions: Array<OpeningExceptionInput>
  unavailabilityMessage: string
  disabledMessage?: string | null
  noAgentMessage?: string | null
  outsideHours?: OutsideHours | null
}

export interface GeneralSettingsPayload {
  settings: LiveSupportSettings | null
  current: LiveSupportSettings | null
  userErrors: Array<UserError>
}

export interface Handoff {
  id: string
  conversationId: string
  partner: Partner
  status: HandoffStatus
  partnerReference: string | null
  queuePosition: number | null
  agent: HandoffAgent | null
  requestedAt: string
  closedAt: string | null
  closeReason: CloseReason | null
  waitingDeliveries: number
  failedDeliveries: number
  ambiguousSends: number
}

export interface HandoffAgent {
  id: string | null
  name: string | null
}

export interface HandoffContextInput {
  cartUrl?: string | null
  orderFormId?: string | null
  orderId?: string | null
}

export interface HandoffFilterInput {
  status?: HandoffStatus | null
  open?: boolean | null
  partner?: Partner | null
  conversationId?: string | null
  failed?: boolean | null
}

export interface HandoffListItem {
  handoff: Handoff
  shopperPhoneEnding: string
  shopperName: string | null
  failures: Array<FailedDelivery>
}

export interface HandoffPage {
  items: Array<HandoffListItem>
  page: number
  pageSize: number
  hasMore: boolean
}

export type HandoffStatus = 'REQUESTED' | 'QUEUED' | 'ACTIVE' | 'CLOSED'

export interface HolidayRegion {
  code: string
  name: string
  states: Array<HolidayState>
}

export interface HolidayState {
  code: string
  name: string
}

export interface InviteAgentInput {
  partner: Partner
  name: string
  email: string
  profile: AgentProfile
}

export interface LicensePayload {
  licenseUsage: LicenseUsage | null
  userErrors: Array<UserError>
}

export interface LicenseRequestInput {
  partner: Partner
  quantity: number
}

export interface LicenseUsage {
  partner: Partner
  requested: number | null
  applied: number | null
  activeAgents: number | null
  activeAdministrators: number | null
  overLicense: Array<string>
  history: Array<RequestEvent>
  userErrors: Array<UserError>
}

export interface LiveSupportSettings {
  revision: number
  enabled: boolean
  partner: Partner | null
  timeZone: string
  openingHours: Array<OpeningHoursDay>
  exceptions: Array<OpeningException>
  unavailabilityMessage: string
  disabledMessage: string
  noAgentMessage: string
  outsideHours: OutsideHours
  changedAt: string | null
  changedBy: string | null
  zendesk: ZendeskSettings
  zenvia: ZenviaSettings
  bot: BotSettings
}

export interface LiveSupportStatus {
  enabled: boolean
  partner: Partner | null
  availability: Availability
  partnerProblem: PartnerProblem | null
  openHandoffs: number
  waitingHandoffs: number
  failedDeliveries: number
  handoffsToday: number
  checklist: Array<ChecklistItem>
}

export type MessageStatus = 'DELIVERED' | 'QUEUED' | 'FAILED'

export interface OpeningException {
  name: string
  startsAt: string
  endsAt: string
  repeatsYearly: boolean
}

export interface OpeningExceptionInput {
  name: string
  startsAt: string
  endsAt: string
  repeatsYearly: boolean
}

export interface OpeningHoursDay {
  weekday: Weekday
  periods: Array<Period>
}

export interface OpeningHoursDayInput {
  weekday: Weekday
  periods: Array<PeriodInput>
}

export type OutsideHours = 'REFUSE' | 'TAKE_CONTACT'

export type Partner = 'ZENDESK' | 'ZENVIA'

export interface PartnerProblem {
  code: string
  message: string
  since: string
}

export interface Period {
  opensAt: string
  closesAt: string
}

export interface PeriodInput {
  opensAt: string
  closesAt: string
}

export interface PublicHoliday {
  name: string
  startsAt: string
  endsAt: string
  fixedDate: boolean
}

export interface RequestEvent {
  state: RequestState
  quantity: number | null
  at: string
  by: string
}

export interface RequestHandoffInput {
  conversationId: string
  accountPhoneNumber: string
  shopper: ShopperInput
  reason?: string | null
  transcript?: Array<TranscriptLineInput> | null
  context?: HandoffContextInput | null
  departmentId?: string | null
}

export interface RequestHandoffPayload {
  handoff: Handoff | null
  availability: Availability | null
  userErrors: Array<UserError>
}

export type RequestState =
  'REQUESTED' | 'CONFIRMED' | 'REFUSED' | 'APPLIED' | 'CANCELLED'

export interface RetryPayload {
  handoff: Handoff | null
  userErrors: Array<UserError>
}

export interface RosterAgent {
  id: string
  name: string
  email: string | null
  profile: AgentProfile | null
  department: string | null
  online: boolean | null
  active: boolean
}

export interface RosterPayload {
  agents: Array<RosterAgent>
  canInvite: boolean
  canDeactivate: boolean
  canReactivate: boolean
  userErrors: Array<UserError>
}

export interface SecretState {
  isSet: boolean
  lastFour: string | null
  changedAt: string | null
  changedBy: string | null
}

export interface SendShopperMessageInput {
  conversationId: string
  messageId: string
  text?: string | null
  attachments?: Array<AttachmentInput> | null
  sentAt?: string | null
}

export interface SendShopperMessagePayload {
  message: ShopperMessage | null
  userErrors: Array<UserError>
}

export interface SettingsPayload {
  settings: LiveSupportSettings | null
  userErrors: Array<UserError>
}

export interface SetupDifference {
  field: string
  expected: string
  found: string
}

export interface SetupPayload {
  setup: SetupReport | null
  userErrors: Array<UserError>
}

export interface SetupReport {
  checkedAt: string
  healthy: boolean
  steps: Array<SetupStep>
}

export interface SetupStep {
  id: string
  state: SetupStepState
  label: string
  title: string
  details: Array<string>
  differences: Array<SetupDifference>
  message: string | null
  detail: string | null
}

export type SetupStepState =
  'PLANNED' | 'IN_PLACE' | 'CHANGED' | 'MISSING' | 'RUNNING' | 'FAILED'

export interface ShopperInput {
  phoneNumber: string
  name?: string | null
  email?: string | null
  document?: string | null
  locale?: string | null
}

export interface ShopperMessage {
  id: string
  status: MessageStatus
}

export interface TrainingPayload {
  training: TrainingRequest | null
  userErrors: Array<UserError>
}

export interface TrainingRequest {
  state: RequestState
  preferredDates: Array<string>
  people: number
  profile: AgentProfile
  contactName: string
  contactEmail: string
  notes: string | null
  history: Array<RequestEvent>
}

export interface TrainingRequestInput {
  preferredDates: Array<string>
  people: number
  profile: AgentProfile
  contactName: string
  contactEmail: string
  notes?: string | null
}

export type TranscriptAuthor = 'SHOPPER' | 'BOT'

export interface TranscriptLineInput {
  author: TranscriptAuthor
  text: string
  sentAt: string
}

export interface UserError {
  code: string
  field: string | null
  message: string
}

export interface Viewer {
  email: string
  isVtexTeam: boolean
}

export type Weekday =
  | 'MONDAY'
  | 'TUESDAY'
  | 'WEDNESDAY'
  | 'THURSDAY'
  | 'FRIDAY'
  | 'SATURDAY'
  | 'SUNDAY'

export type ZendeskAuthentication = 'OAUTH_CLIENT' | 'API_TOKEN'

export interface ZendeskConnectionInput {
  address?: string | null
  authentication?: ZendeskAuthentication | null
  oauthClientId?: string | null
  oauthClientSecret?: string | null
  email?: string | null
  apiToken?: string | null
  tag?: string | null
  accountPhoneNumber?: string | null
  groupId?: string | null
}

export interface ZendeskGroup {
  id: string
  name: string
}

export interface ZendeskSettings {
  connected: boolean
  subdomain: string | null
  address: string | null
  authentication: ZendeskAuthentication | null
  oauthClientId: string | null
  oauthClientSecret: SecretState
  email: string | null
  apiToken: SecretState
  apiTokenDaysLeft: number | null
  tag: string | null
  accountPhoneNumber: string | null
  groupId: string | null
  webhookUrl: string
  webhookToken: SecretState
  setUp: boolean
  setup: SetupReport | null
  problem: PartnerProblem | null
}

export interface ZenviaConnectionInput {
  apiToken?: string | null
  departmentId?: string | null
  partnerToken?: string | null
  partnerAccountId?: string | null
}

export interface ZenviaDepartment {
  id: string
  name: string
  active: boolean
}

export interface ZenviaSettings {
  connected: boolean
  apiToken: SecretState
  departmentId: string | null
  partnerToken: SecretState
  partnerAccountId: string | null
  webhookUrl: string | null
  previousKeyValidUntil: string | null
  webhookCheckStartedAt: string | null
  webhookFirstEventAt: string | null
  webhookLastEventAt: string | null
  problem: PartnerProblem | null
}
