import type { PartnerName } from '../../domain/partner-name'
import { rotateWebhookKey } from '../../usecases/partner/webhook/rotate-webhook-key'
import { startWebhookCheck } from '../../usecases/partner/webhook/start-webhook-check'
import type { Resolver } from '../call'
import { payload } from '../payload'
import { withSettings } from '../settings/live-support-settings'

export const rotateWebhookKeyResolver =
  (partner: PartnerName): Resolver<unknown> =>
  async (call) =>
    payload(
      call.language,
      await rotateWebhookKey(call.ports, {
        partner,
        by: await call.adminEmail(),
      }),
      withSettings(call)
    )

export const startWebhookCheckResolver =
  (partner: PartnerName): Resolver<unknown> =>
  async (call) =>
    payload(
      call.language,
      await startWebhookCheck(call.ports, partner),
      withSettings(call)
    )
