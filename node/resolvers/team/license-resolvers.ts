import type { Result } from 'neverthrow'

import type { PartnerName } from '../../domain/partner-name'
import { shownHistory } from '../../domain/team/request-event'
import type { UserError } from '../../domain/user-error'
import { readLicenseUsage } from '../../usecases/team/licenses/read-license-usage'
import { answerLicenseRequest } from '../../usecases/team/licenses/answer-license-request'
import { cancelLicenseRequest } from '../../usecases/team/licenses/cancel-license-request'
import { requestLicenses } from '../../usecases/team/licenses/request-licenses'
import type { ResolverContext, Resolver } from '../resolver-context'
import { answerOrFail } from '../field-failure'
import { translated } from '../user-errors'

/** `LicenseUsage` of the schema. */
const usageView = async (
  { ports, language }: ResolverContext,
  partner: PartnerName
): Promise<object> => {
  const { errors, ...usage } = answerOrFail(
    await readLicenseUsage(ports, partner),
    language
  )

  return {
    ...usage,
    history: shownHistory(usage.history),
    userErrors: translated(language, errors),
  }
}

const licensePayload = async (
  context: ResolverContext,
  partner: PartnerName,
  outcome: Result<unknown, UserError[]>
): Promise<object> =>
  outcome.isErr()
    ? { userErrors: translated(context.language, outcome.error) }
    : { licenseUsage: await usageView(context, partner), userErrors: [] }

export const licenseUsageResolver: Resolver<{ partner: PartnerName }> = (
  context,
  { partner }
) => usageView(context, partner)

export const requestLicensesResolver: Resolver<{
  input: { partner: PartnerName; quantity: number }
}> = async (context, { input: { partner, quantity } }) =>
  licensePayload(
    context,
    partner,
    await requestLicenses(context.ports, {
      partner,
      quantity,
      by: await context.adminEmail(),
    })
  )

export const answerLicenseRequestResolver: Resolver<{
  partner: PartnerName
  confirmed: boolean
}> = async (context, { partner, confirmed }) =>
  licensePayload(
    context,
    partner,
    await answerLicenseRequest(context.ports, {
      partner,
      confirmed,
      by: await context.adminEmail(),
    })
  )

export const cancelLicenseRequestResolver: Resolver<{
  partner: PartnerName
}> = async (context, { partner }) =>
  licensePayload(
    context,
    partner,
    await cancelLicenseRequest(context.ports, {
      partner,
      by: await context.adminEmail(),
    })
  )
