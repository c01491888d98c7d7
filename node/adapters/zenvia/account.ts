import type { Result } from 'neverthrow'
import { ok } from 'neverthrow'

import type { DeliveryFailure } from '../../ports/delivery'
import type { Clock } from '../../ports/clock'
import type { Ids } from '../../ports/ids'
import type { PartnerAccount, ProvisioningProgress } from '../../ports/partner'
import type { ZenviaFailure } from './client/failure'
import { asDeliveryFailure } from './client/failure'
import type { Call } from './client/zenvia-client'
import { checkConnection } from './connection/check-connection'
import type { ZenviaConnection } from './connection/connection'
import { readDepartments } from './team/departments'
import { changeLicenses } from './team/licenses'
import { inviteAgent, setAgentActive } from './team/roster'
import type { PartnerAccess } from './team/team'
import { readTeam } from './team/team'

/** Long enough for all pages of a large team. */
const TIMEOUT_MS = 15_000

export interface ProvisioningDeps {
  connection: ZenviaConnection
  /** Calls with the account's token. */
  calls(timeoutMs: number): Call
  /** Calls with the partner token, where the store has one. */
  partnerCalls?(timeoutMs: number): Call
  clock: Clock
  ids: Ids
}

const answer = async <Value>(
  call: Promise<Result<Value, ZenviaFailure>>
): Promise<Result<Value, DeliveryFailure>> =>
  (await call).mapErr(asDeliveryFailure)

const partnerAccess = ({
  connection: { partnerAccountId: accountId },
  partnerCalls,
}: ProvisioningDeps): PartnerAccess | undefined =>
  accountId === undefined || !partnerCalls
    ? undefined
    : { call: partnerCalls(TIMEOUT_MS), accountId }

const licensesOf = (
  deps: ProvisioningDeps
): Pick<PartnerAccount, 'licenses'> => {
  const partner = partnerAccess(deps)

  return partner
    ? {
        licenses: {
          change: (quantity) => answer(changeLicenses(partner, quantity)),
        },
      }
    : {}
}

/** Zenvia has no API for what the app needs inside the account, the webhook's address: a person pastes it there. */
export const zenviaAccount = (deps: ProvisioningDeps): PartnerAccount => {
  const { connection, calls, clock, ids } = deps
  const call = () => calls(TIMEOUT_MS)
  const nothingToDo = (): ProvisioningProgress => ({
    setup: {},
    newSecrets: {},
    report: { steps: [], checkedAt: new Date(clock.now()).toISOString() },
  })

  return {
    listDepartments: async () =>
      (await answer(readDepartments(call()))).map((departments) =>
        departments.map(({ id, name, active }) => ({ id, name, active }))
      ),
    listTeam: () => answer(readTeam(call(), partnerAccess(deps))),
    test: () => checkConnection(call(), connection, partnerAccess(deps)),
    inspect: async () => ok(nothingToDo().report),
    apply: async () => ok(nothingToDo()),
    remove: async () => ok(nothingToDo()),
    ...licensesOf(deps),
    roster: {
      invite: (person) => answer(inviteAgent(call(), person, ids)),
      deactivate: (id) => answer(setAgentActive(call(), id, false)),
      reactivate: (id) => answer(setAgentActive(call(), id, true)),
    },
  }
}
