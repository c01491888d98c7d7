import type { Result } from 'neverthrow'

import type { PartnerName } from '../../domain/partner-name'
import type { UserError } from '../../domain/user-error'
import { readLicenseUsage } from '../../usecases/team/licenses/read-license-usage'
import { answerLicenseRequest } from '../../usecases/team/licenses/answer-license-request'
import { requestLicenses } from '../../usecases/team/licenses/request-licenses'
import type { Call, Resolver } from '../call'
import { answerOrFail } from '../field-failure'
import { translated } from '../user-errors'

/** `LicenseUsage` of the schema. */
const usageView = async (
  { ports, language }: Call,
  partner: PartnerName
): Promise<object> => {
  const { errors, ...usage } = answerOrFail(
    await readLicenseUsage(ports, partner),
    language
  )

  return { ...usage, userErrors: translated(language, errors) }
}

const licensePayload = async (
  call: Call,
  partner: PartnerName,
  outcome: Result<unknown, UserError[]>
): Promise<object> =>
  outcome.isErr()
    ? { userErrors: translated(call.language, outcome.error) }
    : { licenseUsage: await usageView(call, partner), userErrors: [] }

export const licenseUsage: Resolver<{ partner: PartnerName }> = (
  call,
  { partner }
) => usageView(call, partner)

export const requestLicensesResolver: Resolver<{
  input: { partner: PartnerName; quantity: number }
}> = async (call, { input: { partner, quantity } }) =>
  licensePayload(
    call,
    partner,
    await requestLicenses(call.ports, {
      partner,
      quantity,
      by: await call.adminEmail(),
    })
  )

export const answerLicenseRequestResolver: Resolver<{
  partner: PartnerName
  confirmed: boolean
}> = async (call, { partner, confirmed }) =>
  licensePayload(
    call,
    partner,
    await answerLicenseRequest(call.ports, {
      partner,
      confirmed,
      by: await call.adminEmail(),
    })
  )
