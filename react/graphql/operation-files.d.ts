// Generated from the .graphql files by `npm run page-types`.

declare module '*/answer-license-request.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').AnswerLicenseRequestMutation,
    import('./operation-types').AnswerLicenseRequestMutationVariables
  >
  export default operation
}

declare module '*/answer-training.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').AnswerTrainingMutation,
    import('./operation-types').AnswerTrainingMutationVariables
  >
  export default operation
}

declare module '*/availability-preview.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').AvailabilityPreviewQuery,
    import('./operation-types').AvailabilityPreviewQueryVariables
  >
  export default operation
}

declare module '*/bot-deliveries.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').BotDeliveriesQuery,
    import('./operation-types').BotDeliveriesQueryVariables
  >
  export default operation
}

declare module '*/broken-conversations.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').BrokenConversationsQuery,
    import('./operation-types').BrokenConversationsQueryVariables
  >
  export default operation
}

declare module '*/cancel-license-request.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').CancelLicenseRequestMutation,
    import('./operation-types').CancelLicenseRequestMutationVariables
  >
  export default operation
}

declare module '*/cancel-training.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').CancelTrainingMutation,
    import('./operation-types').CancelTrainingMutationVariables
  >
  export default operation
}

declare module '*/choose-partner.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').ChoosePartnerMutation,
    import('./operation-types').ChoosePartnerMutationVariables
  >
  export default operation
}

declare module '*/conversation.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').ConversationQuery,
    import('./operation-types').ConversationQueryVariables
  >
  export default operation
}

declare module '*/conversations.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').ConversationsQuery,
    import('./operation-types').ConversationsQueryVariables
  >
  export default operation
}

declare module '*/deactivate-agent.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').DeactivateAgentMutation,
    import('./operation-types').DeactivateAgentMutationVariables
  >
  export default operation
}

declare module '*/dismiss-failed-deliveries.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').DismissFailedDeliveriesMutation,
    import('./operation-types').DismissFailedDeliveriesMutationVariables
  >
  export default operation
}

declare module '*/end-conversation.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').EndConversationMutation,
    import('./operation-types').EndConversationMutationVariables
  >
  export default operation
}

declare module '*/erase-conversation.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').EraseConversationMutation,
    import('./operation-types').EraseConversationMutationVariables
  >
  export default operation
}

declare module '*/erase-shopper.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').EraseShopperMutation,
    import('./operation-types').EraseShopperMutationVariables
  >
  export default operation
}

declare module '*/failed-deliveries.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').FailedDeliveriesQuery,
    import('./operation-types').FailedDeliveriesQueryVariables
  >
  export default operation
}

declare module '*/holiday-regions.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').HolidayRegionsQuery,
    import('./operation-types').HolidayRegionsQueryVariables
  >
  export default operation
}

declare module '*/invite-agent.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').InviteAgentMutation,
    import('./operation-types').InviteAgentMutationVariables
  >
  export default operation
}

declare module '*/license-usage.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').LicenseUsageQuery,
    import('./operation-types').LicenseUsageQueryVariables
  >
  export default operation
}

declare module '*/open-at-partners.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').OpenAtPartnersQuery,
    import('./operation-types').OpenAtPartnersQueryVariables
  >
  export default operation
}

declare module '*/peak-of-month.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').PeakOfMonthQuery,
    import('./operation-types').PeakOfMonthQueryVariables
  >
  export default operation
}

declare module '*/provision-zendesk.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').ProvisionZendeskMutation,
    import('./operation-types').ProvisionZendeskMutationVariables
  >
  export default operation
}

declare module '*/public-holidays.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').PublicHolidaysQuery,
    import('./operation-types').PublicHolidaysQueryVariables
  >
  export default operation
}

declare module '*/reactivate-agent.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').ReactivateAgentMutation,
    import('./operation-types').ReactivateAgentMutationVariables
  >
  export default operation
}

declare module '*/remove-zendesk-provisioning.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').RemoveZendeskProvisioningMutation,
    import('./operation-types').RemoveZendeskProvisioningMutationVariables
  >
  export default operation
}

declare module '*/request-licenses.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').RequestLicensesMutation,
    import('./operation-types').RequestLicensesMutationVariables
  >
  export default operation
}

declare module '*/request-training.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').RequestTrainingMutation,
    import('./operation-types').RequestTrainingMutationVariables
  >
  export default operation
}

declare module '*/retry-deliveries.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').RetryDeliveriesMutation,
    import('./operation-types').RetryDeliveriesMutationVariables
  >
  export default operation
}

declare module '*/reveal-conversation.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').RevealConversationMutation,
    import('./operation-types').RevealConversationMutationVariables
  >
  export default operation
}

declare module '*/roster.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').RosterQuery,
    import('./operation-types').RosterQueryVariables
  >
  export default operation
}

declare module '*/rotate-bot-token.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').RotateBotTokenMutation,
    import('./operation-types').RotateBotTokenMutationVariables
  >
  export default operation
}

declare module '*/rotate-zenvia-webhook-key.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').RotateZenviaWebhookKeyMutation,
    import('./operation-types').RotateZenviaWebhookKeyMutationVariables
  >
  export default operation
}

declare module '*/save-alerts.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').SaveAlertsMutation,
    import('./operation-types').SaveAlertsMutationVariables
  >
  export default operation
}

declare module '*/save-bot-connection.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').SaveBotConnectionMutation,
    import('./operation-types').SaveBotConnectionMutationVariables
  >
  export default operation
}

declare module '*/save-failover.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').SaveFailoverMutation,
    import('./operation-types').SaveFailoverMutationVariables
  >
  export default operation
}

declare module '*/save-general-settings.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').SaveGeneralSettingsMutation,
    import('./operation-types').SaveGeneralSettingsMutationVariables
  >
  export default operation
}

declare module '*/save-zendesk-connection.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').SaveZendeskConnectionMutation,
    import('./operation-types').SaveZendeskConnectionMutationVariables
  >
  export default operation
}

declare module '*/save-zenvia-connection.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').SaveZenviaConnectionMutation,
    import('./operation-types').SaveZenviaConnectionMutationVariables
  >
  export default operation
}

declare module '*/send-bot-test-event.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').SendBotTestEventMutation,
    import('./operation-types').SendBotTestEventMutationVariables
  >
  export default operation
}

declare module '*/settings.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').LiveSupportSettingsQuery,
    import('./operation-types').LiveSupportSettingsQueryVariables
  >
  export default operation
}

declare module '*/start-zenvia-webhook-check.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').StartZenviaWebhookCheckMutation,
    import('./operation-types').StartZenviaWebhookCheckMutationVariables
  >
  export default operation
}

declare module '*/status.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').LiveSupportStatusQuery,
    import('./operation-types').LiveSupportStatusQueryVariables
  >
  export default operation
}

declare module '*/support-insights.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').SupportInsightsQuery,
    import('./operation-types').SupportInsightsQueryVariables
  >
  export default operation
}

declare module '*/test-connection.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').TestConnectionMutation,
    import('./operation-types').TestConnectionMutationVariables
  >
  export default operation
}

declare module '*/training-request.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').TrainingRequestQuery,
    import('./operation-types').TrainingRequestQueryVariables
  >
  export default operation
}

declare module '*/viewer.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').ViewerQuery,
    import('./operation-types').ViewerQueryVariables
  >
  export default operation
}

declare module '*/zendesk-groups.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').ZendeskGroupsQuery,
    import('./operation-types').ZendeskGroupsQueryVariables
  >
  export default operation
}

declare module '*/zendesk-provisioning.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').ZendeskProvisioningQuery,
    import('./operation-types').ZendeskProvisioningQueryVariables
  >
  export default operation
}

declare module '*/zenvia-departments.graphql' {
  const operation: import('./operation').Operation<
    import('./operation-types').ZenviaDepartmentsQuery,
    import('./operation-types').ZenviaDepartmentsQueryVariables
  >
  export default operation
}
