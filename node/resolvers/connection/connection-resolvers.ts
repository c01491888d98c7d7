import type { PartnerName } from '../../domain/partner-name'
import { choosePartner } from '../../usecases/partner/choose-partner'
import { saveConnection } from '../../usecases/partner/save-connection/save-connection'
import type { Resolver } from '../resolver-context'
import { payload } from '../payload'
import { withSettings } from '../settings/live-support-settings'

export const choosePartnerResolver: Resolver<{
  input: { partner: PartnerName }
}> = async (context, { input }) =>
  payload(
    context.language,
    await choosePartner(context.ports, input.partner),
    withSettings(context)
  )

/** `saveZendeskConnection`, `saveZenviaConnection`: the input is the partner's adapter's to read. */
export const saveConnectionResolver =
  (
    partner: PartnerName
  ): Resolver<{ input: object; endOpenHandoffs?: boolean | null }> =>
  async (context, { input, endOpenHandoffs }) =>
    payload(
      context.language,
      await saveConnection(context.ports, {
        partner,
        input,
        endOpenHandoffs,
        by: await context.adminEmail(),
      }),
      withSettings(context)
    )
