import type { PartnerName } from '../../domain/partner-name'
import { rotateWebhookKey } from '../../usecases/partner/webhook/rotate-webhook-key'
import { startWebhookCheck } from '../../usecases/partner/webhook/start-webhook-check'
import type { Resolver } from '../resolver-context'
import { payload } from '../payload'
import { withSettings } from '../settings/live-support-settings'

export const rotateWebhookKeyResolver =
  (partner: PartnerName): Resolver<unknown> =>
  async (context) =>
    payload(
      context.language,
      await rotateWebhookKey(context.ports, {
        partner,
        by: await context.adminEmail(),
      }),
      withSettings(context)
    )

export const startWebhookCheckResolver =
  (partner: PartnerName): Resolver<unknown> =>
  async (context) =>
    payload(
      context.language,
      await startWebhookCheck(context.ports, partner),
      withSettings(context)
    )
