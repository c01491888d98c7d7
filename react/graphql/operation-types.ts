// Generated from the .graphql files by `npm run page-types`.

export type Maybe<T> = T | null
export type InputMaybe<T> = Maybe<T>
export type Exact<T extends { [key: string]: unknown }> = {
  [K in keyof T]: T[K]
}
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & {
  [SubKey in K]?: Maybe<T[SubKey]>
}
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & {
  [SubKey in K]: Maybe<T[SubKey]>
}
export type MakeEmpty<
  T extends { [key: string]: unknown },
  K extends keyof T,
> = { [_ in K]?: never }
export type Incremental<T> =
  | T
  | {
      [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never
    }
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string }
  String: { input: string; output: string }
  Boolean: { input: boolean; output: boolean }
  Int: { input: number; output: number }
  Float: { input: number; output: number }
  IOSanitizedString: { input: never; output: never }
}

export type Partner = 'ZENDESK' | 'ZENVIA'

export type Weekday =
  | 'MONDAY'
  | 'TUESDAY'
  | 'WEDNESDAY'
  | 'THURSDAY'
  | 'FRIDAY'
  | 'SATURDAY'
  | 'SUNDAY'

export type Language = 'pt' | 'en' | 'es'

export type OutsideHours = 'REFUSE' | 'TAKE_CONTACT'

/** POLLED: updates can be fetched without a call of the webhook. SIGNALLED: only the webhook brings them. */
export type UpdatesCapability = 'POLLED' | 'SIGNALLED'

/** PROVISIONED: the app puts the webhook into the partner's account. PASTED: a person pastes its address there. */
export type WebhookCapability = 'PROVISIONED' | 'PASTED'

/** SENT: the transcript goes into the ticket. LINKED: the partner fetches it at an expiring address of ours. */
export type TranscriptCapability = 'SENT' | 'LINKED'

/**
 * STATED: the merchant says how many licenses there are. REQUESTED: the number is asked for, or changed at once where the
 * connection may.
 */
export type LicensesCapability = 'STATED' | 'REQUESTED'

/** CHANGEABLE: agents are invited and deactivated from here. FIXED: the team is changed at the partner alone. */
export type RosterCapability = 'CHANGEABLE' | 'FIXED'

/** OFFERED: the VTEX team trains the store's agents. */
export type TrainingCapability = 'OFFERED' | 'NONE'

export type ZendeskAuthentication = 'OAUTH_CLIENT' | 'API_TOKEN'

export type ProvisioningStepState =
  | 'PLANNED'
  | 'IN_PLACE'
  | 'CHANGED'
  | 'MISSING'
  | 'RUNNING'
  | 'FAILED'

export type BotKind =
  /** Weni's generic ticketer: Weni calls below `ticketerAddress` and is called at its event callback. */
  | 'WENI'
  /** A bot that takes signed calls at an address of its own. */
  | 'CALLBACK'
  /** A bot that cannot be called and asks with `botEvents`. */
  | 'POLLING'

/** What becomes of a ticket that Weni opens while support is closed. */
export type WhenClosed =
  /** It is taken, the shopper is sent the store's words and the next opening, and it is closed. */
  | 'SAY'
  /** It is refused with a status of 4xx, and the flow's Failure branch speaks. */
  | 'REFUSE'

export type ClosedReason =
  | 'DISABLED'
  | 'OUTSIDE_HOURS'
  | 'NO_PARTNER'
  | 'PARTNER_PROBLEM'

export type HealthCause =
  | 'NO_PARTNER'
  | 'NO_BOT'
  /** Weni has not told yet where it is called, so that agents' answers have nowhere to go. */
  | 'BOT_AWAITED'
  /** The partner refuses the store's account; `message` says why. */
  | 'PARTNER_REFUSES'
  | 'PARTNER_SILENT'
  | 'SET_UP_INCOMPLETE'
  | 'SET_UP_CHANGED'
  /** The partner has not called the webhook yet, so nobody knows whether agents' answers arrive. */
  | 'ANSWERS_UNPROVEN'
  /** The webhook has another address, to which nothing has come yet; the former one serves, `until` says how long. */
  | 'WEBHOOK_MOVED'
  /** The bot refuses our calls: its address or the signing secret is wrong. */
  | 'BOT_REFUSES'
  | 'BOT_SILENT'
  | 'MESSAGES_FAILED'
  /** Shoppers have waited for long without an agent's word, while the store is open. */
  | 'NOBODY_ANSWERS'
  /** The partner ends the credentials, `until` says when. */
  | 'CREDENTIALS_END'
  /** More people are active at the partner than there are licenses. */
  | 'TOO_FEW_LICENSES'
  /** The other partner takes new handoffs, as the chosen one has a problem. */
  | 'FAILED_OVER'

export type HealthLevel =
  /** Messages arrive, but something is to be mended. */
  | 'DEGRADED'
  /** Messages do not arrive. */
  | 'FAILING'

export type ChecklistStep =
  | 'PARTNER_CHOSEN'
  | 'PARTNER_CONNECTED'
  | 'PARTNER_SET_UP'
  | 'BOT_CONNECTED'
  | 'SWITCHED_ON'

/** The part of the settings that decides availability. */
export type AvailabilityDraftInput = {
  enabled: Scalars['Boolean']['input']
  timeZone: Scalars['String']['input']
  openingHours: Array<OpeningHoursDayInput>
  exceptions: Array<OpeningExceptionInput>
  unavailabilityMessage: Scalars['String']['input']
  disabledMessage?: InputMaybe<Scalars['String']['input']>
  messageTranslations?: InputMaybe<Array<MessageTranslationInput>>
  /** Of the messages that are for everybody else. Left out keeps what is stored. */
  messageLanguage?: InputMaybe<Language>
  outsideHours?: InputMaybe<OutsideHours>
}

export type OpeningHoursDayInput = {
  weekday: Weekday
  periods: Array<PeriodInput>
}

export type PeriodInput = {
  opensAt: Scalars['String']['input']
  closesAt: Scalars['String']['input']
}

export type OpeningExceptionInput = {
  name: Scalars['String']['input']
  startsAt: Scalars['String']['input']
  endsAt: Scalars['String']['input']
  repeatsYearly: Scalars['Boolean']['input']
  /** Special hours: open then, whatever the week and the exceptions that close say. Left out, the store is closed. */
  opens?: InputMaybe<Scalars['Boolean']['input']>
}

export type MessageTranslationInput = {
  language: Language
  unavailabilityMessage?: InputMaybe<Scalars['String']['input']>
  disabledMessage?: InputMaybe<Scalars['String']['input']>
  noAgentMessage?: InputMaybe<Scalars['String']['input']>
}

export type ConversationFilterInput = {
  /** Any of them; all when left out. */
  states?: InputMaybe<Array<HandoffStatus>>
  partner?: InputMaybe<Partner>
  /** When the handoff was requested, from and before; ISO 8601. */
  from?: InputMaybe<Scalars['String']['input']>
  to?: InputMaybe<Scalars['String']['input']>
  /** Only those with a message that waits or failed. */
  undelivered?: InputMaybe<Scalars['Boolean']['input']>
  /** Only those that were taken outside the opening hours and that no agent has answered. */
  contacts?: InputMaybe<Scalars['Boolean']['input']>
}

export type HandoffStatus = 'REQUESTED' | 'QUEUED' | 'ACTIVE' | 'CLOSED'

export type CloseReason =
  | 'AGENT_RESOLVED'
  | 'SHOPPER_LEFT'
  | 'BOT_CANCELLED'
  | 'NO_AGENT_AVAILABLE'
  | 'PARTNER_FAILED'
  | 'EXPIRED'

export type ConversationSide = 'SHOPPER' | 'AGENT'

export type TimelineKind =
  | 'TRANSCRIPT'
  | 'REQUESTED'
  | 'MESSAGE'
  | 'CHANGE'
  | 'TELL_PARTNER'
  | 'PERSON'

export type TranscriptAuthor = 'SHOPPER' | 'BOT'

export type DeliveryState = 'WAITING' | 'DELIVERED' | 'FAILED' | 'DROPPED'

export type FailureCause =
  /** WhatsApp takes no free text so long after the shopper's last words. */
  | 'OUTSIDE_WINDOW'
  /** The bot's platform has no open ticket of the conversation, and takes words only for one. */
  | 'NO_TICKET'
  /** The other side will not take it. */
  | 'REFUSED'
  /** The conversation was over there, or what it was about is gone. */
  | 'ENDED'
  /** Nobody took it in its time. */
  | 'NO_ANSWER'
  /** Its time ran out while the account or the bot's token was refused. */
  | 'ACCOUNT_REFUSED'
  /** The partner never had the conversation. */
  | 'NOT_OPENED'
  /** It failed before the app noted causes. */
  | 'UNKNOWN'

export type HandoffFilterInput = {
  status?: InputMaybe<HandoffStatus>
  /** Open ones, whatever their state. */
  open?: InputMaybe<Scalars['Boolean']['input']>
  partner?: InputMaybe<Partner>
  conversationId?: InputMaybe<Scalars['ID']['input']>
  /** Only those with a failed message. */
  failed?: InputMaybe<Scalars['Boolean']['input']>
}

export type FailedContent =
  /** A shopper asks for a human. */
  | 'REQUESTED'
  | 'MESSAGE'
  /** Of a change, an end or a note. */
  | 'NEWS'

export type RequestState =
  | 'REQUESTED'
  | 'CONFIRMED'
  | 'REFUSED'
  | 'APPLIED'
  | 'CANCELLED'
  /** In a history: another request took its place before anybody answered. */
  | 'SUPERSEDED'

export type AgentProfile = 'AGENT' | 'ADMINISTRATOR'

export type InsightsPeriod =
  | 'TODAY'
  | 'YESTERDAY'
  | 'LAST_7_DAYS'
  | 'LAST_14_DAYS'
  | 'LAST_30_DAYS'
  | 'MONTH_TO_DATE'

export type BotDeliveryResult =
  | 'DELIVERED'
  /** There for a bot that asks, which does not say yet that it has it. */
  | 'HELD'
  /** To be tried again. */
  | 'WAITING'
  | 'FAILED'

export type GeneralSettingsInput = {
  /** The revision that the caller loaded. */
  revision: Scalars['Int']['input']
  enabled: Scalars['Boolean']['input']
  /** IANA name, such as America/Sao_Paulo. */
  timeZone: Scalars['String']['input']
  openingHours: Array<OpeningHoursDayInput>
  exceptions: Array<OpeningExceptionInput>
  unavailabilityMessage: Scalars['String']['input']
  disabledMessage?: InputMaybe<Scalars['String']['input']>
  noAgentMessage?: InputMaybe<Scalars['String']['input']>
  /**
   * The messages for shoppers of a language, all at once. Left out keeps those that are stored. In every message {next_opening} and
   * {store} are replaced.
   */
  messageTranslations?: InputMaybe<Array<MessageTranslationInput>>
  /** Of the messages that are for everybody else. Left out keeps what is stored. */
  messageLanguage?: InputMaybe<Language>
  outsideHours?: InputMaybe<OutsideHours>
  /** Days after its end for which a conversation is kept, 28 to 365. Left out keeps the stored number, at first 30. */
  retentionDays?: InputMaybe<Scalars['Int']['input']>
  /** Whether the bot is told to ask for a rating once an agent has closed a handoff. Left out keeps what is stored, at first false. */
  asksForRating?: InputMaybe<Scalars['Boolean']['input']>
}

export type AlertsInput = {
  /** At most 10 e-mail addresses. */
  addresses: Array<Scalars['String']['input']>
  /** 1 to 1440. Left out keeps what is stored, at first 15. */
  unansweredMinutes?: InputMaybe<Scalars['Int']['input']>
}

export type FailoverInput = {
  /** 1 to 240: how long the chosen partner must have had a problem. Null switches failover off. */
  afterMinutes?: InputMaybe<Scalars['Int']['input']>
}

export type ChoosePartnerInput = {
  partner: Partner
}

export type ZendeskConnectionInput = {
  /** The subdomain, or any address of the account. */
  address?: InputMaybe<Scalars['String']['input']>
  authentication?: InputMaybe<ZendeskAuthentication>
  oauthClientId?: InputMaybe<Scalars['String']['input']>
  /** Left out keeps the stored one. */
  oauthClientSecret?: InputMaybe<Scalars['String']['input']>
  email?: InputMaybe<Scalars['String']['input']>
  /** Left out keeps the stored one. */
  apiToken?: InputMaybe<Scalars['String']['input']>
  tag?: InputMaybe<Scalars['String']['input']>
  /** The store's WhatsApp number. */
  accountPhoneNumber?: InputMaybe<Scalars['String']['input']>
  groupId?: InputMaybe<Scalars['ID']['input']>
}

export type ZenviaConnectionInput = {
  /** Left out keeps the stored one. */
  apiToken?: InputMaybe<Scalars['String']['input']>
  departmentId?: InputMaybe<Scalars['ID']['input']>
  /** Entered by the VTEX team. Left out keeps the stored one. */
  partnerToken?: InputMaybe<Scalars['String']['input']>
  /** Entered by the VTEX team. */
  partnerAccountId?: InputMaybe<Scalars['ID']['input']>
}

export type CheckStatus = 'PASSED' | 'FAILED' | 'WARNING' | 'SKIPPED'

export type BotConnectionInput = {
  kind?: BotKind
  /** HTTPS, of one of the allowed forms. Required for CALLBACK; for WENI only where its tickets do not tell it. */
  address?: InputMaybe<Scalars['String']['input']>
  /**
   * What signs the calls to the bot, where it is chosen there: 16 to 200 characters for Weni, `whsec_...` for others. One is
   * made and shown where it is left out.
   */
  webhookSecret?: InputMaybe<Scalars['String']['input']>
  /** Leaves the present secret as it is, where the kind stays the same. */
  keepSecret?: InputMaybe<Scalars['Boolean']['input']>
  /** Left out, it stays as it is; `SAY` at first. */
  whenClosed?: InputMaybe<WhenClosed>
}

export type LicenseRequestInput = {
  partner: Partner
  /** Whole, 1 to 10,000. */
  quantity: Scalars['Int']['input']
}

export type TrainingRequestInput = {
  /** One to ten; ISO 8601 date-times, those without an offset are in the store's time zone. */
  preferredDates: Array<Scalars['String']['input']>
  people: Scalars['Int']['input']
  profile: AgentProfile
  contactName: Scalars['String']['input']
  contactEmail: Scalars['String']['input']
  notes?: InputMaybe<Scalars['String']['input']>
}

export type InviteAgentInput = {
  partner: Partner
  name: Scalars['String']['input']
  email: Scalars['String']['input']
  profile: AgentProfile
}

export type RequestHandoffInput = {
  conversationId: Scalars['ID']['input']
  /** The store's WhatsApp number. */
  accountPhoneNumber: Scalars['String']['input']
  shopper: ShopperInput
  reason?: InputMaybe<Scalars['String']['input']>
  transcript?: InputMaybe<Array<TranscriptLineInput>>
  context?: InputMaybe<HandoffContextInput>
  departmentId?: InputMaybe<Scalars['ID']['input']>
}

export type ShopperInput = {
  /** With country code, such as +55 11 98888-7777. */
  phoneNumber: Scalars['String']['input']
  name?: InputMaybe<Scalars['String']['input']>
  email?: InputMaybe<Scalars['String']['input']>
  document?: InputMaybe<Scalars['String']['input']>
  locale?: InputMaybe<Scalars['String']['input']>
}

export type TranscriptLineInput = {
  author: TranscriptAuthor
  text: Scalars['String']['input']
  sentAt: Scalars['String']['input']
}

export type HandoffContextInput = {
  cartUrl?: InputMaybe<Scalars['String']['input']>
  orderFormId?: InputMaybe<Scalars['String']['input']>
  orderId?: InputMaybe<Scalars['String']['input']>
}

export type SendShopperMessageInput = {
  conversationId: Scalars['ID']['input']
  /** Stable over retries. */
  messageId: Scalars['ID']['input']
  text?: InputMaybe<Scalars['String']['input']>
  attachments?: InputMaybe<Array<AttachmentInput>>
  sentAt?: InputMaybe<Scalars['String']['input']>
}

export type AttachmentInput = {
  url: Scalars['String']['input']
  contentType?: InputMaybe<Scalars['String']['input']>
  fileName?: InputMaybe<Scalars['String']['input']>
}

export type MessageStatus = 'DELIVERED' | 'QUEUED' | 'FAILED'

export type AttachmentResult =
  /** The agent has the file. */
  | 'ATTACHED'
  /** The agent has its address; `reason` tells why. */
  | 'LINKED'
  /** With its message. */
  | 'QUEUED'
  | 'FAILED'
  /** It was delivered with its message, and which way is no longer known. */
  | 'UNKNOWN'

export type LinkReason =
  /** Not one of `fetchableAddresses`. */
  | 'HOST_NOT_ALLOWED'
  /** Its host answered another status than 2xx, or led elsewhere. */
  | 'HOST_REFUSED'
  /** Its host did not answer in time. */
  | 'HOST_SILENT'
  /** Larger than the partner takes. */
  | 'TOO_LARGE'
  | 'PARTNER_REFUSED'
  /** The partner did not take it within half a minute. */
  | 'PARTNER_SILENT'
  /** The partner takes addresses, and fetches the file itself (Zenvia). */
  | 'PARTNER_FETCHES'

export type ReportSessionsInput = {
  /** YYYY-MM-DD on the store's wall clock, not in the future and of the last 62 days. */
  date: Scalars['String']['input']
  /** All conversations that the bot had on that day. Told again, the last number holds. */
  sessions: Scalars['Int']['input']
}

export type RateHandoffInput = {
  conversationId: Scalars['ID']['input']
  /** 1 to 5. */
  score: Scalars['Int']['input']
  comment?: InputMaybe<Scalars['String']['input']>
}

export type EndHandoffInput = {
  conversationId: Scalars['ID']['input']
  reason?: InputMaybe<EndReason>
}

export type EndReason = 'SHOPPER_LEFT' | 'BOT_CANCELLED'

export type IoAuthScope = 'PUBLIC' | 'PRIVATE'

export type AnswerLicenseRequestMutationVariables = Exact<{
  partner: Partner
  confirmed: Scalars['Boolean']['input']
}>

export type AnswerLicenseRequestMutation = {
  answerLicenseRequest: {
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type AnswerTrainingMutationVariables = Exact<{
  confirmed: Scalars['Boolean']['input']
}>

export type AnswerTrainingMutation = {
  answerTraining: {
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type AvailabilityPreviewQueryVariables = Exact<{
  at: Scalars['String']['input']
  draft?: InputMaybe<AvailabilityDraftInput>
  locale?: InputMaybe<Scalars['String']['input']>
}>

export type AvailabilityPreviewQuery = {
  availabilityPreview: {
    open: boolean
    closedReason: ClosedReason | null
    message: string | null
    nextOpening: string | null
    closesAt: string | null
    takesContact: boolean
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type BotDeliveriesQueryVariables = Exact<{ [key: string]: never }>

export type BotDeliveriesQuery = {
  botDeliveries: Array<{
    eventId: string
    conversationId: string
    shopperName: string | null
    shopperPhoneEnding: string
    type: string
    result: BotDeliveryResult
    status: number | null
    detail: string | null
    at: string
    durationMs: number
    attempts: number
    canRetry: boolean
  }>
}

export type BrokenConversationsQueryVariables = Exact<{ [key: string]: never }>

export type BrokenConversationsQuery = {
  handoffs: { broken: Array<{ conversationId: string; foundOn: string }> }
}

export type CancelLicenseRequestMutationVariables = Exact<{
  partner: Partner
}>

export type CancelLicenseRequestMutation = {
  cancelLicenseRequest: {
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type CancelTrainingMutationVariables = Exact<{ [key: string]: never }>

export type CancelTrainingMutation = {
  cancelTraining: {
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type ChoosePartnerMutationVariables = Exact<{
  input: ChoosePartnerInput
}>

export type ChoosePartnerMutation = {
  choosePartner: {
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type ConversationQueryVariables = Exact<{
  id: Scalars['ID']['input']
}>

export type ConversationQuery = {
  conversation: {
    id: string
    revealed: boolean
    isCut: boolean
    canRetry: boolean
    shopper: {
      name: string | null
      phoneNumber: string
      email: string | null
      document: string | null
    }
    row: {
      id: string
      shopperName: string | null
      shopperPhoneEnding: string
      since: string
      undelivered: number
      isContact: boolean
      ticketUrl: string | null
      lastWords: {
        from: ConversationSide
        text: string
        files: number
        at: string
      } | null
      handoff: {
        id: string
        partner: Partner
        status: HandoffStatus
        partnerReference: string | null
        requestedAt: string
        closedAt: string | null
        closeReason: CloseReason | null
        waitingDeliveries: number
        failedDeliveries: number
        agent: { name: string | null } | null
      }
    }
    timeline: Array<{
      id: string
      kind: TimelineKind
      at: string
      from: ConversationSide | null
      agent: string | null
      text: string | null
      files: Array<string>
      what: string | null
      partner: Partner | null
      status: HandoffStatus | null
      closeReason: CloseReason | null
      queuePosition: number | null
      partnerReference: string | null
      asContact: boolean | null
      insteadOf: Partner | null
      closesAt: string | null
      nextOpening: string | null
      by: string | null
      transcript: {
        omitted: number
        lines: Array<{ author: TranscriptAuthor; text: string; sentAt: string }>
      } | null
      delivery: {
        state: DeliveryState
        at: string
        tookMs: number
        tries: number | null
        because: string | null
        cause: FailureCause | null
      } | null
    }>
  } | null
}

export type ConversationsQueryVariables = Exact<{
  filter?: InputMaybe<ConversationFilterInput>
  search?: InputMaybe<Scalars['String']['input']>
  after?: InputMaybe<Scalars['String']['input']>
  first?: InputMaybe<Scalars['Int']['input']>
}>

export type ConversationsQuery = {
  conversations: {
    edges: Array<{
      cursor: string
      node: {
        id: string
        shopperName: string | null
        shopperPhoneEnding: string
        since: string
        undelivered: number
        isContact: boolean
        ticketUrl: string | null
        lastWords: {
          from: ConversationSide
          text: string
          files: number
          at: string
        } | null
        handoff: {
          id: string
          partner: Partner
          status: HandoffStatus
          partnerReference: string | null
          requestedAt: string
          closedAt: string | null
          closeReason: CloseReason | null
          waitingDeliveries: number
          failedDeliveries: number
          agent: { name: string | null } | null
        }
      }
    }>
    broken: Array<{ conversationId: string; foundOn: string }>
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
  }
}

export type DeactivateAgentMutationVariables = Exact<{
  partner: Partner
  agentId: Scalars['ID']['input']
}>

export type DeactivateAgentMutation = {
  deactivateAgent: {
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type DismissFailedDeliveriesMutationVariables = Exact<{
  conversationId: Scalars['ID']['input']
}>

export type DismissFailedDeliveriesMutation = {
  dismissFailedDeliveries: {
    handoff: { id: string; failedDeliveries: number } | null
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type EndConversationMutationVariables = Exact<{
  conversationId: Scalars['ID']['input']
}>

export type EndConversationMutation = {
  endConversation: {
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type EraseConversationMutationVariables = Exact<{
  conversationId: Scalars['ID']['input']
}>

export type EraseConversationMutation = {
  eraseConversation: {
    receipt: {
      id: string
      phoneEnding: string | null
      by: string
      startedAt: string
      doneAt: string | null
      conversations: number
      onTheirWay: number
      untold: number
      tickets: Array<{ partner: Partner; partnerReference: string }>
    } | null
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type EraseShopperMutationVariables = Exact<{
  phoneNumber: Scalars['String']['input']
  confirm?: InputMaybe<Scalars['Boolean']['input']>
}>

export type EraseShopperMutation = {
  eraseShopper: {
    plan: {
      phoneEnding: string
      conversations: number
      open: number
      isMore: boolean
    } | null
    receipt: {
      id: string
      phoneEnding: string | null
      by: string
      startedAt: string
      doneAt: string | null
      conversations: number
      onTheirWay: number
      untold: number
      tickets: Array<{ partner: Partner; partnerReference: string }>
    } | null
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type FailedDeliveriesQueryVariables = Exact<{
  pageSize: Scalars['Int']['input']
}>

export type FailedDeliveriesQuery = {
  handoffs: {
    hasMore: boolean
    items: Array<{
      shopperName: string | null
      shopperPhoneEnding: string
      handoff: { conversationId: string; partner: Partner; requestedAt: string }
      failures: Array<{
        id: string
        direction: string
        about: FailedContent
        cause: FailureCause
        detail: string | null
        acceptedAt: string
        canRetry: boolean
        mayHaveArrived: boolean
        text: string | null
        files: Array<string>
      }>
    }>
  }
}

export type HolidayRegionsQueryVariables = Exact<{
  locale?: InputMaybe<Scalars['String']['input']>
}>

export type HolidayRegionsQuery = {
  holidayRegions: Array<{
    code: string
    name: string
    states: Array<{ code: string; name: string }>
  }>
}

export type InviteAgentMutationVariables = Exact<{
  input: InviteAgentInput
}>

export type InviteAgentMutation = {
  inviteAgent: {
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type LicenseUsageQueryVariables = Exact<{
  partner: Partner
}>

export type LicenseUsageQuery = {
  licenseUsage: {
    partner: Partner
    requested: number | null
    applied: number | null
    activeAgents: number | null
    activeAdministrators: number | null
    overLicense: Array<string>
    history: Array<{
      state: RequestState
      quantity: number | null
      at: string
      by: string
    }>
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type OpenAtPartnersQueryVariables = Exact<{ [key: string]: never }>

export type OpenAtPartnersQuery = {
  liveSupportSettings: {
    partners: Array<{ name: Partner; openHandoffs: number }>
  }
}

export type PeakOfMonthQueryVariables = Exact<{
  period: InsightsPeriod
  partner: Partner
}>

export type PeakOfMonthQuery = {
  supportInsights: {
    figures: { peak: { conversations: number; agents: number } }
  }
}

export type ProvisionZendeskMutationVariables = Exact<{ [key: string]: never }>

export type ProvisionZendeskMutation = {
  provisionZendesk: {
    provisioning: {
      checkedAt: string
      healthy: boolean
      steps: Array<{
        id: string
        state: ProvisioningStepState
        label: string
        title: string
        details: Array<string>
        message: string | null
        detail: string | null
        drift: Array<{ field: string; expected: string; found: string }>
      }>
    } | null
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type PublicHolidaysQueryVariables = Exact<{
  country: Scalars['String']['input']
  state?: InputMaybe<Scalars['String']['input']>
  locale?: InputMaybe<Scalars['String']['input']>
}>

export type PublicHolidaysQuery = {
  publicHolidays: Array<{
    name: string
    startsAt: string
    endsAt: string
    fixedDate: boolean
  }>
}

export type ReactivateAgentMutationVariables = Exact<{
  partner: Partner
  agentId: Scalars['ID']['input']
}>

export type ReactivateAgentMutation = {
  reactivateAgent: {
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type RemoveZendeskProvisioningMutationVariables = Exact<{
  [key: string]: never
}>

export type RemoveZendeskProvisioningMutation = {
  removeZendeskProvisioning: {
    provisioning: {
      checkedAt: string
      healthy: boolean
      steps: Array<{
        id: string
        state: ProvisioningStepState
        label: string
        title: string
        details: Array<string>
        message: string | null
        detail: string | null
        drift: Array<{ field: string; expected: string; found: string }>
      }>
    } | null
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type RequestLicensesMutationVariables = Exact<{
  input: LicenseRequestInput
}>

export type RequestLicensesMutation = {
  requestLicenses: {
    licenseUsage: {
      partner: Partner
      history: Array<{ state: RequestState }>
    } | null
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type RequestTrainingMutationVariables = Exact<{
  input: TrainingRequestInput
}>

export type RequestTrainingMutation = {
  requestTraining: {
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type RetryDeliveriesMutationVariables = Exact<{
  conversationId: Scalars['ID']['input']
}>

export type RetryDeliveriesMutation = {
  retryDeliveries: {
    handoff: {
      id: string
      status: HandoffStatus
      waitingDeliveries: number
      failedDeliveries: number
    } | null
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type RevealConversationMutationVariables = Exact<{
  conversationId: Scalars['ID']['input']
}>

export type RevealConversationMutation = {
  revealConversation: {
    conversation: {
      id: string
      revealed: boolean
      isCut: boolean
      canRetry: boolean
      shopper: {
        name: string | null
        phoneNumber: string
        email: string | null
        document: string | null
      }
      row: {
        id: string
        shopperName: string | null
        shopperPhoneEnding: string
        since: string
        undelivered: number
        isContact: boolean
        ticketUrl: string | null
        lastWords: {
          from: ConversationSide
          text: string
          files: number
          at: string
        } | null
        handoff: {
          id: string
          partner: Partner
          status: HandoffStatus
          partnerReference: string | null
          requestedAt: string
          closedAt: string | null
          closeReason: CloseReason | null
          waitingDeliveries: number
          failedDeliveries: number
          agent: { name: string | null } | null
        }
      }
      timeline: Array<{
        id: string
        kind: TimelineKind
        at: string
        from: ConversationSide | null
        agent: string | null
        text: string | null
        files: Array<string>
        what: string | null
        partner: Partner | null
        status: HandoffStatus | null
        closeReason: CloseReason | null
        queuePosition: number | null
        partnerReference: string | null
        asContact: boolean | null
        insteadOf: Partner | null
        closesAt: string | null
        nextOpening: string | null
        by: string | null
        transcript: {
          omitted: number
          lines: Array<{
            author: TranscriptAuthor
            text: string
            sentAt: string
          }>
        } | null
        delivery: {
          state: DeliveryState
          at: string
          tookMs: number
          tries: number | null
          because: string | null
          cause: FailureCause | null
        } | null
      }>
    } | null
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type RosterQueryVariables = Exact<{
  partner: Partner
}>

export type RosterQuery = {
  roster: {
    canInvite: boolean
    canDeactivate: boolean
    canReactivate: boolean
    agents: Array<{
      name: string
      email: string | null
      profile: AgentProfile | null
      department: string | null
      online: boolean | null
      active: boolean
      agentId: string
    }>
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type RotateBotTokenMutationVariables = Exact<{
  endsFormer?: InputMaybe<Scalars['Boolean']['input']>
}>

export type RotateBotTokenMutation = {
  rotateBotToken: {
    token: string | null
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type RotateZenviaWebhookKeyMutationVariables = Exact<{
  [key: string]: never
}>

export type RotateZenviaWebhookKeyMutation = {
  rotateZenviaWebhookKey: {
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type SaveAlertsMutationVariables = Exact<{
  input: AlertsInput
}>

export type SaveAlertsMutation = {
  saveAlerts: {
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type SaveBotConnectionMutationVariables = Exact<{
  input: BotConnectionInput
}>

export type SaveBotConnectionMutation = {
  saveBotConnection: {
    signingSecret: string | null
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type SaveFailoverMutationVariables = Exact<{
  input: FailoverInput
}>

export type SaveFailoverMutation = {
  saveFailover: {
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type SaveGeneralSettingsMutationVariables = Exact<{
  input: GeneralSettingsInput
}>

export type SaveGeneralSettingsMutation = {
  saveGeneralSettings: {
    settings: { revision: number } | null
    current: {
      revision: number
      enabled: boolean
      timeZone: string
      unavailabilityMessage: string
      disabledMessage: string
      noAgentMessage: string
      messageLanguage: Language | null
      outsideHours: OutsideHours
      retentionDays: number
      asksForRating: boolean
      changedAt: string | null
      changedBy: string | null
      openingHours: Array<{
        weekday: Weekday
        periods: Array<{ opensAt: string; closesAt: string }>
      }>
      exceptions: Array<{
        name: string
        startsAt: string
        endsAt: string
        repeatsYearly: boolean
        opens: boolean
      }>
      messageTranslations: Array<{
        language: Language
        unavailabilityMessage: string
        disabledMessage: string
        noAgentMessage: string
      }>
    } | null
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type SaveZendeskConnectionMutationVariables = Exact<{
  input: ZendeskConnectionInput
  endOpenHandoffs?: InputMaybe<Scalars['Boolean']['input']>
}>

export type SaveZendeskConnectionMutation = {
  saveZendeskConnection: {
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type SaveZenviaConnectionMutationVariables = Exact<{
  input: ZenviaConnectionInput
  endOpenHandoffs?: InputMaybe<Scalars['Boolean']['input']>
}>

export type SaveZenviaConnectionMutation = {
  saveZenviaConnection: {
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type SendBotTestEventMutationVariables = Exact<{ [key: string]: never }>

export type SendBotTestEventMutation = {
  sendBotTestEvent: {
    delivered: boolean
    message: string
    status: number | null
    durationMs: number | null
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type LiveSupportSettingsQueryVariables = Exact<{ [key: string]: never }>

export type LiveSupportSettingsQuery = {
  liveSupportSettings: {
    revision: number
    enabled: boolean
    timeZone: string
    unavailabilityMessage: string
    disabledMessage: string
    noAgentMessage: string
    messageLanguage: Language | null
    outsideHours: OutsideHours
    retentionDays: number
    asksForRating: boolean
    changedAt: string | null
    changedBy: string | null
    wentLive: boolean
    partner: Partner | null
    openingHours: Array<{
      weekday: Weekday
      periods: Array<{ opensAt: string; closesAt: string }>
    }>
    exceptions: Array<{
      name: string
      startsAt: string
      endsAt: string
      repeatsYearly: boolean
      opens: boolean
    }>
    messageTranslations: Array<{
      language: Language
      unavailabilityMessage: string
      disabledMessage: string
      noAgentMessage: string
    }>
    alerts: { addresses: Array<string>; unansweredMinutes: number }
    failover: { afterMinutes: number | null }
    partners: Array<{
      name: Partner
      connected: boolean
      bringsAnswers: boolean
      problem: { code: string; message: string; since: string } | null
      capabilities: {
        licenses: LicensesCapability
        training: TrainingCapability
      }
    }>
    zendesk: {
      connected: boolean
      subdomain: string | null
      address: string | null
      authentication: ZendeskAuthentication | null
      oauthClientId: string | null
      email: string | null
      apiTokenDaysLeft: number | null
      tag: string | null
      accountPhoneNumber: string | null
      groupId: string | null
      webhookUrl: string
      provisioned: boolean
      oauthClientSecret: {
        isSet: boolean
        lastFour: string | null
        changedAt: string | null
        changedBy: string | null
      }
      apiToken: {
        isSet: boolean
        lastFour: string | null
        changedAt: string | null
        changedBy: string | null
      }
      provisioning: {
        checkedAt: string
        healthy: boolean
        steps: Array<{
          id: string
          state: ProvisioningStepState
          label: string
          title: string
          details: Array<string>
          message: string | null
          detail: string | null
          drift: Array<{ field: string; expected: string; found: string }>
        }>
      } | null
      problem: { code: string; message: string; since: string } | null
    }
    zenvia: {
      connected: boolean
      departmentId: string | null
      partnerAccountId: string | null
      webhookUrl: string | null
      previousKeyValidUntil: string | null
      webhookCheckStartedAt: string | null
      webhookFirstEventAt: string | null
      webhookLastEventAt: string | null
      apiToken: {
        isSet: boolean
        lastFour: string | null
        changedAt: string | null
        changedBy: string | null
      }
      partnerToken: {
        isSet: boolean
        lastFour: string | null
        changedAt: string | null
        changedBy: string | null
      }
      problem: { code: string; message: string; since: string } | null
    }
    bot: {
      connected: boolean
      kind: BotKind | null
      address: string | null
      learnedAddress: string | null
      awaited: boolean
      firstCallAt: string | null
      lastCallAt: string | null
      whenClosed: WhenClosed
      ticketerAddress: string
      formerSigningSecretValidUntil: string | null
      formerTokenValidUntil: string | null
      allowedAddresses: Array<string>
      weniAddresses: Array<string>
      signingSecret: {
        isSet: boolean
        lastFour: string | null
        changedAt: string | null
        changedBy: string | null
      }
      token: {
        isSet: boolean
        lastFour: string | null
        changedAt: string | null
        changedBy: string | null
      }
    }
  }
}

export type StartZenviaWebhookCheckMutationVariables = Exact<{
  [key: string]: never
}>

export type StartZenviaWebhookCheckMutation = {
  startZenviaWebhookCheck: {
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type LiveSupportStatusQueryVariables = Exact<{ [key: string]: never }>

export type LiveSupportStatusQuery = {
  liveSupportStatus: {
    enabled: boolean
    partner: Partner | null
    servingPartner: Partner | null
    openHandoffs: number
    waitingHandoffs: number
    failedDeliveries: number
    handoffsToday: number
    wentLive: boolean
    availability: {
      open: boolean
      closedReason: ClosedReason | null
      message: string | null
      nextOpening: string | null
      closesAt: string | null
    }
    findings: Array<{
      cause: HealthCause
      level: HealthLevel
      partner: Partner | null
      message: string | null
      since: string | null
      until: string | null
      conversations: number
    }>
    checklist: Array<{ step: ChecklistStep; done: boolean }>
  }
}

export type SupportInsightsQueryVariables = Exact<{
  period: InsightsPeriod
  partner?: InputMaybe<Partner>
}>

export type SupportInsightsQuery = {
  supportInsights: {
    period: InsightsPeriod
    timeZone: string
    computedAt: string | null
    figures: {
      requests: number
      served: number
      contacts: number
      messagesFromShoppers: number
      messagesFromAgents: number
      refused: {
        closed: number
        off: number
        noAgent: number
        partnerProblem: number
      }
      wait: { medianSeconds: number | null; percentile90Seconds: number | null }
      untilEnd: {
        medianSeconds: number | null
        percentile90Seconds: number | null
      }
      humanSupport: { share: number } | null
      rating: { count: number; average: number | null }
      peak: { conversations: number; agents: number }
      partners: Array<{
        key: string
        name: string
        handoffs: number
        served: number
        messagesFromAgents: number
        wait: { medianSeconds: number | null }
      }>
      agents: Array<{
        key: string
        name: string
        handoffs: number
        served: number
        messagesFromAgents: number
        wait: { medianSeconds: number | null }
      }>
      departments: Array<{
        key: string
        name: string
        handoffs: number
        served: number
        messagesFromAgents: number
        wait: { medianSeconds: number | null }
      }>
    }
    before: {
      requests: number
      served: number
      contacts: number
      messagesFromShoppers: number
      messagesFromAgents: number
      refused: {
        closed: number
        off: number
        noAgent: number
        partnerProblem: number
      }
      wait: { medianSeconds: number | null; percentile90Seconds: number | null }
      untilEnd: {
        medianSeconds: number | null
        percentile90Seconds: number | null
      }
      humanSupport: { share: number } | null
      rating: { count: number; average: number | null }
    }
    days: Array<{
      date: string
      figures: {
        requests: number
        served: number
        contacts: number
        handoffs: number
        messagesFromShoppers: number
        messagesFromAgents: number
        refused: {
          closed: number
          off: number
          noAgent: number
          partnerProblem: number
        }
        wait: {
          medianSeconds: number | null
          percentile90Seconds: number | null
        }
        untilEnd: { medianSeconds: number | null }
        peak: { conversations: number; agents: number }
      }
      before: { requests: number } | null
    }>
    hours: Array<{
      weekday: Weekday
      hour: number
      requests: number
      whileClosed: number
    }>
  }
}

export type TestConnectionMutationVariables = Exact<{
  partner: Partner
  zendesk?: InputMaybe<ZendeskConnectionInput>
  zenvia?: InputMaybe<ZenviaConnectionInput>
}>

export type TestConnectionMutation = {
  testConnection: {
    ok: boolean
    checks: Array<{
      id: string
      status: CheckStatus
      code: string | null
      label: string
      message: string | null
    }>
    departments: Array<{ id: string; name: string; active: boolean }>
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type TrainingRequestQueryVariables = Exact<{ [key: string]: never }>

export type TrainingRequestQuery = {
  trainingRequest: {
    state: RequestState
    preferredDates: Array<string>
    people: number
    profile: AgentProfile
    contactName: string
    contactEmail: string
    notes: string | null
    history: Array<{
      state: RequestState
      quantity: number | null
      at: string
      by: string
    }>
  } | null
}

export type ViewerQueryVariables = Exact<{ [key: string]: never }>

export type ViewerQuery = { viewer: { email: string; isVtexTeam: boolean } }

export type ZendeskGroupsQueryVariables = Exact<{ [key: string]: never }>

export type ZendeskGroupsQuery = {
  zendeskGroups: Array<{ id: string; name: string }>
}

export type ZendeskProvisioningQueryVariables = Exact<{ [key: string]: never }>

export type ZendeskProvisioningQuery = {
  zendeskProvisioning: {
    provisioning: {
      checkedAt: string
      healthy: boolean
      steps: Array<{
        id: string
        state: ProvisioningStepState
        label: string
        title: string
        details: Array<string>
        message: string | null
        detail: string | null
        drift: Array<{ field: string; expected: string; found: string }>
      }>
    } | null
    userErrors: Array<{ code: string; field: string | null; message: string }>
  }
}

export type ZenviaDepartmentsQueryVariables = Exact<{ [key: string]: never }>

export type ZenviaDepartmentsQuery = {
  zenviaDepartments: Array<{ id: string; name: string; active: boolean }>
}
