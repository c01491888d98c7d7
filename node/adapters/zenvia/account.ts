import type { Result } from 'neverthrow'

import type { DeliveryFailure } from '../../domain/conversation/outbox/delivery-failure'
import type { PartnerAccount } from '../../ports/partner-account'
import type { LicenseChange, PartnerRoster } from '../../ports/partner-team'
import type { Ids } from '../../ports/ids'
import { asDelivery } from './client/as-delivery'
import type { ZenviaCall } from './client/zenvia-client'
import { testConnection } from './connection/test-connection'
import type { ZenviaConnection } from './connection/connection'
import { readDepartments } from './team/departments'
import { changeLicenses } from './team/licenses'
import { inviteAgent, setAgentActive } from './team/roster'
import type { PartnerAccess } from './team/account-agents'
import { readTeam } from './team/team'

/** Long enough for all pages of a large team. */
const TIMEOUT_MS = 15_000

export interface AccountDeps {
  connection: ZenviaConnection
  /** Calls with the account's token. */
  calls(timeoutMs: number): ZenviaCall
  /** Calls with the partner token, where the store has one. */
  partnerCalls?(timeoutMs: number): ZenviaCall
  ids: Ids
}

const partnerAccess = ({
  connection: { partnerAccountId: accountId },
  partnerCalls,
}: AccountDeps): PartnerAccess | undefined =>
  accountId === undefined || !partnerCalls
    ? undefined
    : { call: partnerCalls(TIMEOUT_MS), accountId }

export const zenviaAccount = (deps: AccountDeps): PartnerAccount => {
  const { connection, calls } = deps
  const call = () => calls(TIMEOUT_MS)

  return {
    listDepartments: async () =>
      (await asDelivery(readDepartments(call()))).map((departments) =>
        departments.map(({ id, name, active }) => ({ id, name, active }))
      ),
    listTeam: () => asDelivery(readTeam(call(), partnerAccess(deps))),
    test: () => testConnection(call(), connection, partnerAccess(deps)),
  }
}

/** Only the partner API gives access or takes it away. */
export const zenviaRoster = (deps: AccountDeps): PartnerRoster => {
  const partner = partnerAccess(deps)

  return {
    invite: (person) =>
      asDelivery(inviteAgent(deps.calls(TIMEOUT_MS), person, deps.ids)),
    ...(partner && {
      access: {
        deactivate: (id) => asDelivery(setAgentActive(partner, id, false)),
        reactivate: (id) => asDelivery(setAgentActive(partner, id, true)),
      },
    }),
  }
}

/** Undefined without a partner token, which alone may change the number of licenses. */
export const changeZenviaLicenses = (
  deps: AccountDeps,
  quantity: number
): Promise<Result<LicenseChange, DeliveryFailure>> | undefined => {
  const partner = partnerAccess(deps)

  return partner && asDelivery(changeLicenses(partner, quantity))
}
