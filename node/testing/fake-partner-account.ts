import { ok } from 'neverthrow'

import type { PartnerAccount, ProvisioningProgress } from '../ports/partner'
import type { FakeRemotePartner } from './fake-remote-partner'
import type { Gate } from './gate'

const nothingDone = (): ProvisioningProgress => ({
  setup: {},
  newSecrets: {},
  report: { steps: [], checkedAt: '2026-11-20T12:00:00.000Z' },
})

/** Nothing to set up, and everything in order, unless `desk.setup` says otherwise. */
export const fakePartnerAccount = (
  remote: FakeRemotePartner,
  gate: Gate
): PartnerAccount => {
  const standard: PartnerAccount = {
    listDepartments: async () => ok([]),
    listTeam: async () => ok([]),
    test: async () => [],
    inspect: async () => ok(nothingDone().report),
    apply: async () => ok(nothingDone()),
    remove: async () => ok(nothingDone()),
  }
  const setup = { ...standard, ...remote.setup }

  return {
    licenses: setup.licenses,
    roster: setup.roster,
    listDepartments: () =>
      gate('partner.listDepartments', setup.listDepartments),
    listTeam: () => gate('partner.listTeam', setup.listTeam),
    test: (context) => gate('partner.test', () => setup.test(context)),
    inspect: (context) => gate('partner.inspect', () => setup.inspect(context)),
    apply: (context) => gate('partner.apply', () => setup.apply(context)),
    remove: (context) => gate('partner.remove', () => setup.remove(context)),
  }
}
