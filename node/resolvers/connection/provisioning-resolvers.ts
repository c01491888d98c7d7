import type { Result } from 'neverthrow'

import type { PartnerName } from '../../domain/partner-name'
import type { ProvisioningReport } from '../../domain/settings/provisioning-report'
import type { UserError } from '../../domain/user-error'
import type { Ports } from '../../ports/ports'
import { inspectProvisioning } from '../../usecases/partner/provisioning/inspect-provisioning'
import type { RunRequest } from '../../usecases/partner/provisioning/run-provisioning'
import type { Resolver } from '../resolver-context'
import { payload } from '../payload'
import { translatedReport } from '../settings/provisioning-report'

export const inspectProvisioningResolver =
  (partner: PartnerName): Resolver<unknown> =>
  async ({ ports, language }) =>
    payload(language, await inspectProvisioning(ports, partner), (report) => ({
      provisioning: translatedReport(language, report),
    }))

type Run = (
  ports: Ports,
  request: RunRequest
) => Promise<Result<ProvisioningReport, UserError[]>>

/** A run of the provisioning, or of its removal, for one partner. */
export const provisionResolver =
  (partner: PartnerName, run: Run): Resolver<unknown> =>
  async ({ ports, language, adminEmail }) =>
    payload(
      language,
      await run(ports, { partner, by: await adminEmail() }),
      (report) => ({ provisioning: translatedReport(language, report) })
    )
