import { removeSetUp } from '../usecases/remove-set-up/remove-set-up'
import { setUpPartner } from '../usecases/set-up-partner/set-up-partner'
import {
  endHandoffDoor,
  requestHandoffDoor,
  sendShopperMessageDoor,
} from './bot/handoff-doors'
import type { Door } from './call'
import {
  choosePartnerDoor,
  saveConnectionDoor,
} from './connection/connection-doors'
import { setUpDoor } from './connection/set-up-doors'
import { testConnectionDoor } from './connection/test-connection'
import {
  rotateWebhookKeyDoor,
  startWebhookCheckDoor,
} from './connection/webhook-doors'
import { retryDeliveriesDoor } from './handoffs/retry-deliveries'
import { rotateBotTokenDoor, saveBotConnectionDoor } from './settings/bot-doors'
import { saveGeneralSettingsDoor } from './settings/save-general-settings'
import { sendBotTestEventDoor } from './settings/send-bot-test-event'
import {
  answerLicenseRequestDoor,
  requestLicensesDoor,
} from './team/license-doors'
import {
  deactivateAgentDoor,
  inviteAgentDoor,
  reactivateAgentDoor,
} from './team/roster-doors'
import {
  answerTrainingDoor,
  cancelTrainingDoor,
  requestTrainingDoor,
} from './team/training-doors'

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
