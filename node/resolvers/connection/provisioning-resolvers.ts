import type { PartnerName } from '../../domain/partner-name'
import { inspectProvisioning } from '../../usecases/partner/provisioning/inspect-provisioning'
import { runProvisioning } from '../../usecases/partner/provisioning/run-provisioning'
import type { Resolver } from '../resolver-context'
import { payload } from '../payload'
import { translatedReport } from '../settings/provisioning-report'

export const inspectProvisioningResolver =
  (partner: PartnerName): Resolver<unknown> =>
  async ({ ports, language }) =>
    payload(language, await inspectProvisioning(ports, partner), (report) => ({
      provisioning: translatedReport(language, report),
    }))

/** A run of the provisioning, or of its removal, for one partner. */
export const provisionResolver =
  (partner: PartnerName, task: 'apply' | 'remove'): Resolver<unknown> =>
  async ({ ports, language, adminEmail }) =>
    payload(
      language,
      await runProvisioning(ports, { task, partner, by: await adminEmail() }),
      (report) => ({ provisioning: translatedReport(language, report) })
    )
