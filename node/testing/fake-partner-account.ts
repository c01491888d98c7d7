import { ok } from 'neverthrow'

import type { PartnerAccount } from '../ports/partner-account'
import type { Provisioning, ProvisioningProgress } from '../ports/provisioning'
import type { FakeRemotePartner } from './fake-remote-partner'
import type { Gate } from './gate'

const nothingDone = (): ProvisioningProgress => ({
  provisioned: {},
  newSecrets: {},
  report: { steps: [], checkedAt: '2026-11-20T12:00:00.000Z' },
})

/** Everything in order, unless `remote.account` says otherwise. */
export const fakePartnerAccount = (
  remote: FakeRemotePartner,
  gate: Gate
): PartnerAccount => {
  const account: PartnerAccount = {
    listDepartments: async () => ok([]),
    listTeam: async () => ok([]),
    test: async () => [],
    ...remote.account,
  }

  return {
    listDepartments: () =>
      gate('partner.listDepartments', account.listDepartments),
    listTeam: () => gate('partner.listTeam', account.listTeam),
    test: () => gate('partner.test', account.test),
  }
}

/** Nothing to provision, unless `remote.provisioning` says otherwise. */
export const fakeProvisioning = (
  remote: FakeRemotePartner,
  gate: Gate
): Provisioning => {
  const provisioning: Provisioning = {
    inspect: async () => ok(nothingDone().report),
    apply: async () => ok(nothingDone()),
    remove: async () => ok(nothingDone()),
    ...remote.provisioning,
  }

  return {
    inspect: (request) =>
      gate('partner.inspect', () => provisioning.inspect(request)),
    apply: (request) =>
      gate('partner.apply', () => provisioning.apply(request)),
    remove: (request) =>
      gate('partner.remove', () => provisioning.remove(request)),
  }
}
