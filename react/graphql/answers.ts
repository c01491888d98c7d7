import type {
  AvailabilityPreviewQuery,
  BotDeliveriesQuery,
  CancelTrainingMutation,
  ConversationQuery,
  ConversationsQuery,
  EraseShopperMutation,
  FailedDeliveriesQuery,
  HolidayRegionsQuery,
  LicenseUsageQuery,
  LiveSupportSettingsQuery,
  LiveSupportStatusQuery,
  ProvisionZendeskMutation,
  PublicHolidaysQuery,
  RosterQuery,
  SaveBotConnectionMutation,
  SaveGeneralSettingsMutation,
  TestConnectionMutation,
  TrainingRequestQuery,
} from './operation-types'

export type LiveSupportSettings =
  LiveSupportSettingsQuery['liveSupportSettings']
export type MessageTranslation =
  LiveSupportSettings['messageTranslations'][number]
export type OpeningHoursDay = LiveSupportSettings['openingHours'][number]
export type Period = OpeningHoursDay['periods'][number]
export type OpeningException = LiveSupportSettings['exceptions'][number]

/** A partner that can be chosen, with what its product offers. */
export type PartnerOption = LiveSupportSettings['partners'][number]
export type ZendeskSettings = LiveSupportSettings['zendesk']
export type ProvisioningReport = NonNullable<ZendeskSettings['provisioning']>
export type ProvisioningStep = ProvisioningReport['steps'][number]
export type Drift = ProvisioningStep['drift'][number]
export type ZenviaSettings = LiveSupportSettings['zenvia']
export type PartnerProblem = NonNullable<ZenviaSettings['problem']>
export type BotSettings = LiveSupportSettings['bot']
export type SecretState = BotSettings['token']
export type BotDelivery = BotDeliveriesQuery['botDeliveries'][number]

export type LiveSupportStatus = LiveSupportStatusQuery['liveSupportStatus']
export type Availability = LiveSupportStatus['availability']
export type ChecklistItem = LiveSupportStatus['checklist'][number]
export type HealthFinding = LiveSupportStatus['findings'][number]

export type AvailabilityPreview =
  AvailabilityPreviewQuery['availabilityPreview']
export type PublicHoliday = PublicHolidaysQuery['publicHolidays'][number]
export type HolidayRegion = HolidayRegionsQuery['holidayRegions'][number]

export type ConversationPage = ConversationsQuery['conversations']
export type ConversationRow = ConversationPage['edges'][number]['node']
export type BrokenConversation = ConversationPage['broken'][number]
export type LastWords = NonNullable<ConversationRow['lastWords']>
export type Handoff = ConversationRow['handoff']
export type Conversation = NonNullable<ConversationQuery['conversation']>
export type TimelineEntry = Conversation['timeline'][number]

export type FailedConversation =
  FailedDeliveriesQuery['handoffs']['items'][number]
export type FailedDelivery = FailedConversation['failures'][number]

export type ErasurePayload = EraseShopperMutation['eraseShopper']
export type ErasureReceipt = NonNullable<ErasurePayload['receipt']>

export type ConnectionTestPayload = TestConnectionMutation['testConnection']
export type ConnectionCheck = ConnectionTestPayload['checks'][number]
export type ProvisioningPayload = ProvisionZendeskMutation['provisionZendesk']
export type GeneralSettingsPayload =
  SaveGeneralSettingsMutation['saveGeneralSettings']
/** What somebody else saved, when that is why a save was refused. */
export type GeneralSettings = NonNullable<GeneralSettingsPayload['current']>
export type BotConnectionPayload =
  SaveBotConnectionMutation['saveBotConnection']

export type LicenseUsage = LicenseUsageQuery['licenseUsage']
export type RequestEvent = LicenseUsage['history'][number]
export type TrainingRequest = NonNullable<
  TrainingRequestQuery['trainingRequest']
>
export type Roster = RosterQuery['roster']
export type RosterAgent = Roster['agents'][number]

/** An expected failure, in the reader's language; the same in every payload. */
export type UserError =
  CancelTrainingMutation['cancelTraining']['userErrors'][number]
