import type { Result } from 'neverthrow'
import { z } from 'zod'

import type { LicenseChange } from '../../../ports/partner-team'
import type { ZenviaFailure } from '../client/failure'
import { anySchema, idSchema } from '../client/wire'
import type { PartnerAccess } from './account-agents'

const PAGE_SIZE = 100
const MAX_PAGES = 20

const pageSchema = z.object({
  data: z.array(
    z.object({
      id: idSchema,
      license_quantity: z.coerce.number().optional().catch(undefined),
    })
  ),
})

/** The number that the partner API shows for the account; nothing where it shows none, or does not answer. */
const readBack = async ({
  call,
  accountId,
}: PartnerAccess): Promise<LicenseChange> => {
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const listed = await call(
      {
        method: 'GET',
        path: '/partner/api/accounts',
        query: { page: String(page), limit: String(PAGE_SIZE) },
      },
      pageSchema
    )
    const accounts = listed.map(({ data }) => data).unwrapOr([])
    const account = accounts.find(({ id }) => id === accountId)
    const quantity = account?.license_quantity

    if (account) return quantity === undefined ? {} : { quantity }
    if (accounts.length < PAGE_SIZE) break
  }

  return {}
}

/** Puts a number of licenses in force; that Zenvia took it counts, whatever can be read of it afterwards. */
export const changeLicenses = async (
  partner: PartnerAccess,
  quantity: number
): Promise<Result<LicenseChange, ZenviaFailure>> => {
  const changed = await partner.call(
    {
      method: 'PUT',
      path: `/partner/api/accounts/${partner.accountId}`,
      json: { license_quantity: quantity },
      repeatable: true,
    },
    anySchema
  )

  return changed.asyncMap(() => readBack(partner))
}
