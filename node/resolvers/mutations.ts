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
import { retryDeliveriesDoor } from './handoffs/retry-deliveries'
import { rotateBotTokenDoor, saveBotConnectionDoor } from './settings/bot-doors'
import { saveGeneralSettingsDoor } from './settings/save-general-settings'
import { sendBotTestEventDoor } from './settings/send-bot-test-event'

/** Fields of `Mutation`. */
export const mutations: Record<string, Door<never>> = {
  choosePartner: choosePartnerDoor,
  endHandoff: endHandoffDoor,
  provisionZendesk: setUpDoor('ZENDESK', setUpPartner),
  removeZendeskProvisioning: setUpDoor('ZENDESK', removeSetUp),
  requestHandoff: requestHandoffDoor,
  retryDeliveries: retryDeliveriesDoor,
  rotateBotToken: rotateBotTokenDoor,
  saveBotConnection: saveBotConnectionDoor,
  saveGeneralSettings: saveGeneralSettingsDoor,
  saveZendeskConnection: saveConnectionDoor('ZENDESK'),
  saveZenviaConnection: saveConnectionDoor('ZENVIA'),
  sendBotTestEvent: sendBotTestEventDoor,
  sendShopperMessage: sendShopperMessageDoor,
  testConnection: testConnectionDoor,
}
