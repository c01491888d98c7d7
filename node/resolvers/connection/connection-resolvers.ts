import type { PartnerName } from '../../domain/partner-name'
import { choosePartner } from '../../usecases/partner/choose-partner'
import { saveConnection } from '../../usecases/partner/save-connection/save-connection'
import type { Resolver } from '../call'
import { payload } from '../payload'
import { withSettings } from '../settings/live-support-settings'

export const choosePartnerResolver: Resolver<{
  input: { partner: PartnerName }
}> = async (call, { input }) =>
  payload(
    call.language,
    await choosePartner(call.ports, input.partner),
    withSettings(call)
  )

/** `saveZendeskConnection`, `saveZenviaConnection`: the input is the partner's adapter's to read. */
export const saveConnectionResolver =
  (partner: PartnerName): Resolver<{ input: object }> =>
  async (call, { input }) =>
    payload(
      call.language,
      await saveConnection(call.ports, {
        partner,
        input,
        by: await call.adminEmail(),
      }),
      withSettings(call)
    )
