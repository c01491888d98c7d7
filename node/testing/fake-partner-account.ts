import { ok } from 'neverthrow'

import type { PartnerSetup, SetupProgress } from '../ports/partner'
import type { FakeDesk } from './fake-partner-account-state'
import type { Gate } from './gate'

const nothingDone = (): SetupProgress => ({
  setup: {},
  newSecrets: {},
  report: { steps: [], checkedAt: '2026-11-20T12:00:00.000Z' },
})

/** Nothing to set up, and everything in order, unless `desk.setup` says otherwise. */
export const fakePartnerSetup = (desk: FakeDesk, gate: Gate): PartnerSetup => {
  const standard: PartnerSetup = {
    listDepartments: async () => ok([]),
    listTeam: async () => ok([]),
    test: async () => [],
    inspect: async () => ok(nothingDone().report),
    apply: async () => ok(nothingDone()),
    remove: async () => ok(nothingDone()),
  }
  const setup = { ...standard, ...desk.setup }

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
