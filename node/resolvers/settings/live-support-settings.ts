import type { Settings } from '../../domain/settings/settings'
import type { Call } from '../call'
import { botSettings } from './bot-settings'
import { partnerOptions } from './partner-options'
import { zendeskSettings } from './zendesk-settings'
import { zenviaSettings } from './zenvia-settings'

/** `LiveSupportSettings` of the schema: everything on the settings page, and no secret. */
export const liveSupportSettings = async (
  call: Call,
  settings: Settings
): Promise<object> => ({
  ...settings.general,
  partner: settings.partner,
  partners: partnerOptions(call, settings),
  zendesk: zendeskSettings(call, settings.partners.ZENDESK),
  zenvia: await zenviaSettings(call, settings),
  bot: botSettings(call, settings.bot),
})

/** Payload with the settings as they are after a change. */
export const withSettings =
  (call: Call) =>
  async (settings: Settings): Promise<object> => ({
    settings: await liveSupportSettings(call, settings),
  })
