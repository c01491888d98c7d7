import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type { Settings } from '../../../domain/settings/settings'
import type { ProvisioningReport } from '../../../domain/settings/provisioning-report'
import { withHistory } from '../../../domain/settings/provisioning-report'
import { HOUR_MS, MINUTE_MS } from '../../../domain/time-units'
import type { UserError } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import { changeSettings, readSettings } from '../../settings/change-settings'
import { withPartner } from '../../settings/partner-settings'
import { partnerCallFailed } from '../open-connection/partner-call-failed'
import { hearAgain } from './hear-again'
import { openProvisioning } from './open-provisioning'
import { isRunning } from './provisioning-run'
import { webhookUrlOf } from '../webhook/webhook-url'

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

/** A look takes five calls; the least pause between two that are kept, and so between two that nobody asked for. */
const LEAST_PAUSE_MS = 2 * MINUTE_MS

const QUIET_PAUSE_MS = HOUR_MS

/** Whether a report says nothing that is not known, and known of late. */
const isKnown = (
  known: ProvisioningReport | undefined,
  { steps, checkedAt }: ProvisioningReport
): boolean =>
  known !== undefined &&
  JSON.stringify(known.steps) === JSON.stringify(steps) &&
  Date.parse(checkedAt) - Date.parse(known.checkedAt) < LEAST_PAUSE_MS

/** Keeps what was found; of no consequence when it cannot be kept, or when a run has begun that knows better. */
const note = async (
  ports: Ports,
  partner: PartnerName,
  report: ProvisioningReport
): Promise<void> => {
  const noted = await changeSettings(ports, (settings) => {
    const stored = settings.partners[partner]

    return ok(
      stored && !isRunning(ports, stored)
        ? withPartner(settings, partner, {
            ...stored,
            provisioningReport: withHistory(report, stored.provisioningReport),
          })
        : settings
    )
  })

  if (noted.isOk()) await hearAgain(ports, noted.value, partner, report)
}

/**
 * Compares the partner's account with what the app needs there and changes nothing in it; while a run is under way,
 * what that run has told so far. What is new, or was last seen some minutes ago, is kept with the settings.
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

  if (report.isOk() && !isKnown(known, report.value)) {
    await note(ports, partner, report.value)
  }

  return report
}

/** Whether anything was put into the partner's account, as far as is known. */
export const wasMade = (report: ProvisioningReport | undefined): boolean =>
  report?.steps.some(({ state }) => state !== 'PLANNED') === true

/**
 * Looks whether what was put into a partner's account is still there, so that the merchant learns of it without opening its
 * tab: every two minutes while it is in use, else once an hour. Nothing is asked of an account in which nothing was made.
 */
export const checkProvisioning = async (
  ports: Ports,
  partner: PartnerName,
  { inUse, deadline }: { inUse: boolean; deadline: number }
): Promise<void> => {
  const settings = (await ports.settings.current()).unwrapOr(undefined)
  const known = settings?.partners[partner]?.provisioningReport
  const now = ports.clock.now()
  const pause = inUse ? LEAST_PAUSE_MS : QUIET_PAUSE_MS

  if (
    known &&
    wasMade(known) &&
    now < deadline &&
    now - Date.parse(known.checkedAt) >= pause
  ) {
    await inspectProvisioning(ports, partner)
  }
}
