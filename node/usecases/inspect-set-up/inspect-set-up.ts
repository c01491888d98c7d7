import { isDeepStrictEqual } from 'node:util'

import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { PartnerName } from '../../domain/partner-name'
import type { PartnerSettings } from '../../domain/settings/settings'
import type { SetupReport } from '../../domain/settings/setup-report'
import type { UserError } from '../../domain/user-error'
import type { Ports } from '../../ports/ports'
import {
  changeSettings,
  readSettings,
} from '../change-settings/change-settings'
import { withPartner } from '../change-settings/partner-settings'
import { openPartnerSetup } from '../open-connection/open-partner-setup'
import { partnerCallFailed } from '../open-connection/partner-call-failed'
import { webhookUrlOf } from '../set-up-partner/webhook-url'

const runningReport = (
  ports: Pick<Ports, 'clock'>,
  stored: PartnerSettings | undefined
): SetupReport | undefined =>
  stored?.setupRun && Date.parse(stored.setupRun.expiresAt) > ports.clock.now()
    ? stored.setupReport
    : undefined

const look = async (
  ports: Ports,
  partner: PartnerName
): Promise<Result<SetupReport, UserError[]>> => {
  const settings = await readSettings(ports)

  if (settings.isErr()) {
    return err(settings.error)
  }

  const running = runningReport(ports, settings.value.partners[partner])

  if (running) {
    return ok(running)
  }

  const setup = await openPartnerSetup(ports, settings.value, partner)

  if (setup.isErr()) {
    return err(setup.error)
  }

  const report = await setup.value.inspect({
    webhookUrl: webhookUrlOf(ports, partner),
    account: ports.account,
    save: () => Promise.resolve(),
  })

  return report.mapErr(partnerCallFailed)
}

const noteReport = (
  ports: Ports,
  partner: PartnerName,
  report: SetupReport
): Promise<Result<unknown, UserError[]>> =>
  changeSettings(ports, (settings) => {
    const stored = settings.partners[partner]

    return ok(
      stored && !stored.setupRun
        ? withPartner(settings, partner, { ...stored, setupReport: report })
        : settings
    )
  })

/**
 * Compares the partner's account with what the app needs there and changes nothing in it; while a run is under way, what
 * that run has told so far. A difference that is new stays noted with the settings.
 */
export const inspectSetUp = async (
  ports: Ports,
  partner: PartnerName
): Promise<Result<SetupReport, UserError[]>> => {
  const report = await look(ports, partner)

  if (report.isErr()) {
    return report
  }

  const settings = await ports.settings.current()
  const known = settings.map(({ partners }) => partners[partner]?.setupReport)

  if (
    known.isOk() &&
    !isDeepStrictEqual(known.value?.steps, report.value.steps)
  ) {
    await noteReport(ports, partner, report.value)
  }

  return report
}
