import { removeSetUp } from '../usecases/partner/provisioning/remove-provisioning'
import { setUpPartner } from '../usecases/partner/provisioning/provision-partner'
import {
  endHandoffDoor,
  requestHandoffDoor,
  sendShopperMessageDoor,
} from './bot/handoff-resolvers'
import type { Door } from './call'
import {
  choosePartnerDoor,
  saveConnectionDoor,
} from './connection/connection-resolvers'
import { setUpDoor } from './connection/provisioning-resolvers'
import { testConnectionDoor } from './connection/test-connection'
import {
  rotateWebhookKeyDoor,
  startWebhookCheckDoor,
} from './connection/webhook-resolvers'
import { retryDeliveriesDoor } from './handoffs/retry-deliveries'
import { rotateBotTokenDoor, saveBotConnectionDoor } from './settings/bot-resolvers'
import { saveGeneralSettingsDoor } from './settings/save-general-settings'
import { sendBotTestEventDoor } from './settings/send-bot-test-event'
import {
  answerLicenseRequestDoor,
  requestLicensesDoor,
} from './team/license-resolvers'
import {
  deactivateAgentDoor,
  inviteAgentDoor,
  reactivateAgentDoor,
} from './team/roster-resolvers'
import {
  answerTrainingDoor,
  cancelTrainingDoor,
  requestTrainingDoor,
} from './team/training-resolvers'

/** Fields of `Mutation`. */
export const mutations: Record<string, Door<never>> = {
  answerLicenseRequest: answerLicenseRequestDoor,
  answerTraining: answerTrainingDoor,
  cancelTraining: cancelTrainingDoor,
  choosePartner: choosePartnerDoor,
  deactivateAgent: deactivateAgentDoor,
  endHandoff: endHandoffDoor,
  inviteAgent: inviteAgentDoor,
  provisionZendesk: setUpDoor('ZENDESK', setUpPartner),
  reactivateAgent: reactivateAgentDoor,
  removeZendeskProvisioning: setUpDoor('ZENDESK', removeSetUp),
  requestHandoff: requestHandoffDoor,
  requestLicenses: requestLicensesDoor,
  requestTraining: requestTrainingDoor,
  retryDeliveries: retryDeliveriesDoor,
  rotateBotToken: rotateBotTokenDoor,
  rotateZenviaWebhookKey: rotateWebhookKeyDoor('ZENVIA'),
  saveBotConnection: saveBotConnectionDoor,
  saveGeneralSettings: saveGeneralSettingsDoor,
  saveZendeskConnection: saveConnectionDoor('ZENDESK'),
  saveZenviaConnection: saveConnectionDoor('ZENVIA'),
  sendBotTestEvent: sendBotTestEventDoor,
  sendShopperMessage: sendShopperMessageDoor,
  startZenviaWebhookCheck: startWebhookCheckDoor('ZENVIA'),
  testConnection: testConnectionDoor,
}
