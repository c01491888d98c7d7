import type { Result } from 'neverthrow'

import type { PartnerName } from '../../domain/partner-name'
import type { SetupReport } from '../../domain/settings/provisioning-report'
import type { UserError } from '../../domain/user-error'
import type { Ports } from '../../ports/ports'
import { inspectSetUp } from '../../usecases/partner/provisioning/inspect-provisioning'
import type { RunRequest } from '../../usecases/partner/provisioning/run-provisioning'
import type { Door } from '../call'
import { payload } from '../payload'
import { spokenReport } from '../settings/provisioning-report'

export const inspectSetUpDoor =
  (partner: PartnerName): Door<unknown> =>
  async ({ ports, language }) =>
    payload(language, await inspectSetUp(ports, partner), (report) => ({
      setup: spokenReport(language, report),
    }))

type Run = (
  ports: Ports,
  request: RunRequest
) => Promise<Result<SetupReport, UserError[]>>

/** A run of the set-up, or of its removal, for one partner. */
export const setUpDoor =
  (partner: PartnerName, run: Run): Door<unknown> =>
  async ({ ports, language, adminEmail }) =>
    payload(
      language,
      await run(ports, { partner, by: await adminEmail() }),
      (report) => ({ setup: spokenReport(language, report) })
    )
