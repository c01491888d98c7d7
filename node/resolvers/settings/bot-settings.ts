import { botPolicies, policyInWords } from '../../domain/outbound-policy'
import type { BotSettings } from '../../domain/settings/settings'
import { secretState } from './secret-state'

/** `BotSettings` of the schema. */
export const botSettings = (bot: BotSettings): object => ({
  connected: bot.connection !== undefined,
  address: bot.connection?.address,
  signingSecret: secretState(bot.signingSecret),
  token: secretState(bot.token),
  allowedAddresses: botPolicies.map(policyInWords),
})
