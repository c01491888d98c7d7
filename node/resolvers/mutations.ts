import { dismissFailures } from '../usecases/conversation/failures/dismiss-failures'
import { retryDeliveries } from '../usecases/conversation/failures/retry-deliveries'
import {
  endHandoffResolver,
  requestHandoffResolver,
  sendShopperMessageResolver,
} from './bot/handoff-resolvers'
import { rateHandoffResolver } from './bot/rate-handoff'
import { reportSessionsResolver } from './bot/report-sessions'
import type { Resolver } from './resolver-context'
import {
  choosePartnerResolver,
  saveConnectionResolver,
} from './connection/connection-resolvers'
import { provisionResolver } from './connection/provisioning-resolvers'
import { testConnectionResolver } from './connection/test-connection'
import {
  rotateWebhookKeyResolver,
  startWebhookCheckResolver,
} from './connection/webhook-resolvers'
import {
  endConversationResolver,
  revealConversationResolver,
} from './conversations/conversation-mutations'
import {
  eraseConversationResolver,
  eraseShopperResolver,
} from './conversations/erase-shopper'
import { failuresResolver } from './handoffs/failures-resolver'
import {
  saveAlertsResolver,
  saveFailoverResolver,
} from './settings/alert-resolvers'
import {
  rotateBotTokenResolver,
  saveBotConnectionResolver,
} from './settings/bot-resolvers'
import { saveGeneralSettingsResolver } from './settings/save-general-settings'
import { sendBotTestEventResolver } from './settings/send-bot-test-event'
import {
  answerLicenseRequestResolver,
  cancelLicenseRequestResolver,
  requestLicensesResolver,
} from './team/license-resolvers'
import {
  deactivateAgentResolver,
  inviteAgentResolver,
  reactivateAgentResolver,
} from './team/roster-resolvers'
import {
  answerTrainingResolver,
  cancelTrainingResolver,
  requestTrainingResolver,
} from './team/training-resolvers'

/** Fields of `Mutation`. */
export const mutations: Record<string, Resolver<never>> = {
  answerLicenseRequest: answerLicenseRequestResolver,
  cancelLicenseRequest: cancelLicenseRequestResolver,
  answerTraining: answerTrainingResolver,
  cancelTraining: cancelTrainingResolver,
  choosePartner: choosePartnerResolver,
  deactivateAgent: deactivateAgentResolver,
  endConversation: endConversationResolver,
  endHandoff: endHandoffResolver,
  eraseConversation: eraseConversationResolver,
  eraseShopper: eraseShopperResolver,
  inviteAgent: inviteAgentResolver,
  provisionZendesk: provisionResolver('ZENDESK', 'apply'),
  rateHandoff: rateHandoffResolver,
  reactivateAgent: reactivateAgentResolver,
  removeZendeskProvisioning: provisionResolver('ZENDESK', 'remove'),
  reportSessions: reportSessionsResolver,
  requestHandoff: requestHandoffResolver,
  requestLicenses: requestLicensesResolver,
  requestTraining: requestTrainingResolver,
  retryDeliveries: failuresResolver(retryDeliveries),
  dismissFailedDeliveries: failuresResolver(dismissFailures),
  revealConversation: revealConversationResolver,
  rotateBotToken: rotateBotTokenResolver,
  rotateZenviaWebhookKey: rotateWebhookKeyResolver('ZENVIA'),
  saveAlerts: saveAlertsResolver,
  saveBotConnection: saveBotConnectionResolver,
  saveFailover: saveFailoverResolver,
  saveGeneralSettings: saveGeneralSettingsResolver,
  saveZendeskConnection: saveConnectionResolver('ZENDESK'),
  saveZenviaConnection: saveConnectionResolver('ZENVIA'),
  sendBotTestEvent: sendBotTestEventResolver,
  sendShopperMessage: sendShopperMessageResolver,
  startZenviaWebhookCheck: startWebhookCheckResolver('ZENVIA'),
  testConnection: testConnectionResolver,
}
