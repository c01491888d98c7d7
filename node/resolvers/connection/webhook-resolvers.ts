import type { PartnerName } from '../../domain/partner-name'
import { rotateWebhookKey } from '../../usecases/partner/webhook/rotate-webhook-key'
import { startWebhookCheck } from '../../usecases/partner/webhook/start-webhook-check'
import type { Door } from '../call'
import { payload } from '../payload'
import { withSettings } from '../settings/live-support-settings'

export const rotateWebhookKeyDoor =
  (partner: PartnerName): Door<unknown> =>
  async (call) =>
    payload(
      call.language,
      await rotateWebhookKey(call.ports, {
        partner,
        by: await call.adminEmail(),
      }),
      withSettings(call)
    )

export const startWebhookCheckDoor =
  (partner: PartnerName): Door<unknown> =>
  async (call) =>
    payload(
      call.language,
      await startWebhookCheck(call.ports, partner),
      withSettings(call)
    )
