import { unansweredMinutesOf } from '../../domain/alerts/alert-settings'
import { languages } from '../../domain/locale'
import { messageNames } from '../../domain/settings/message-translations'
import { retentionDaysOf } from '../../domain/settings/retention'
import type { Settings } from '../../domain/settings/settings'
import type { ResolverContext } from '../resolver-context'
import { botSettings } from './bot-settings'
import { partnerOptions } from './partner-options'
import { zendeskSettings } from './zendesk-settings'
import { zenviaSettings } from './zenvia-settings'

const noTexts = Object.fromEntries(messageNames.map((name) => [name, '']))

/** `LiveSupportSettings` of the schema: everything on the settings page, and no secret. */
export const liveSupportSettings = async (
  context: ResolverContext,
  settings: Settings
): Promise<object> => ({
  ...settings.general,
  exceptions: settings.general.exceptions.map((exception) => ({
    ...exception,
    opens: exception.opens ?? false,
  })),
  messageTranslations: languages.map((language) => ({
    language,
    ...noTexts,
    ...settings.general.messageTranslations?.[language],
  })),
  retentionDays: retentionDaysOf(settings.general),
  asksForRating: settings.general.asksForRating ?? false,
  partner: settings.partner,
  partners: partnerOptions(context, settings),
  zendesk: zendeskSettings(context, settings.partners.ZENDESK),
  zenvia: await zenviaSettings(context, settings),
  bot: botSettings(context, settings.bot),
  alerts: {
    addresses: settings.alerts?.addresses ?? [],
    unansweredMinutes: unansweredMinutesOf(settings),
  },
  wentLive: settings.wentLive ?? false,
  failover: { afterMinutes: settings.failover?.afterMinutes },
})

/** Payload with the settings as they are after a change. */
export const withSettings =
  (context: ResolverContext) =>
  async (settings: Settings): Promise<object> => ({
    settings: await liveSupportSettings(context, settings),
  })
