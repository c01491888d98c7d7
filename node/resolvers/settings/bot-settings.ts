import { botHosts } from '../../domain/outbound-hosts'
import type { BotSettings } from '../../domain/settings/settings'
import { secretState } from './secret-state'

/** `BotSettings` of the schema. */
export const botSettings = (bot: BotSettings): object => ({
  connected: bot.connection !== undefined,
  address: bot.connection?.address,
  signingSecret: secretState(bot.signingSecret),
  token: secretState(bot.token),
  allowedHosts: botHosts,
})
