import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type { Settings } from '../../../domain/settings/settings'
import type { ProvisioningReport } from '../../../domain/settings/provisioning-report'
import type { UserError } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import { changeSettings, readSettings } from '../../settings/change-settings'
import { withPartner } from '../../settings/partner-settings'
import { partnerCallFailed } from '../open-connection/partner-call-failed'
import { openProvisioning } from './open-provisioning'
import { isRunning } from './provisioning-run'
import { webhookUrlOf } from './webhook-url'

const look = async (
  ports: Ports,
  settings: Settings,
  partner: PartnerName
): Promise<Result<ProvisioningReport, UserError[]>> => {
  const provisioning = await openProvisioning(ports, settings, partner)

  if (provisioning.isErr()) {
    return err(provisioning.error)
  }

  const report = await provisioning.value.inspect({
    webhookUrl: webhookUrlOf(ports, partner),
    account: ports.account,
    save: () => Promise.resolve(),
  })

  return report.mapErr(partnerCallFailed)
}

const sameSteps = (
  one: ProvisioningReport | undefined,
  other: ProvisioningReport
): boolean => JSON.stringify(one?.steps) === JSON.stringify(other.steps)

/** Keeps what was found; of no consequence when it cannot be kept, or when a run has begun that knows better. */
const note = async (
  ports: Ports,
  partner: PartnerName,
  report: ProvisioningReport
): Promise<void> => {
  await changeSettings(ports, (settings) => {
    const stored = settings.partners[partner]

    return ok(
      stored && !isRunning(ports, stored)
        ? withPartner(settings, partner, {
            ...stored,
            provisioningReport: report,
          })
        : settings
    )
  })
}

/**
 * Compares the partner's account with what the app needs there and changes nothing in it; while a run is under way, what
 * that run has told so far. A difference that is new is kept with the settings.
 */
export const inspectProvisioning = async (
  ports: Ports,
  partner: PartnerName
): Promise<Result<ProvisioningReport, UserError[]>> => {
  const settings = await readSettings(ports)

  if (settings.isErr()) {
    return err(settings.error)
  }

  const stored = settings.value.partners[partner]
  const known = stored?.provisioningReport

  if (known && isRunning(ports, stored)) {
    return ok(known)
  }

  const report = await look(ports, settings.value, partner)

  if (report.isOk() && !sameSteps(known, report.value)) {
    await note(ports, partner, report.value)
  }

  return report
}
