import type { Result } from 'neverthrow'
import { ok } from 'neverthrow'

import type { PartnerName } from '../../domain/partner-name'
import type { Settings } from '../../domain/settings/settings'
import type { UserError } from '../../domain/user-error'
import type { Ports } from '../../ports/ports'
import { changeSettings } from '../settings/change-settings'

/**
 * Sends new handoffs to a partner, connected or not yet. Handoffs that are open finish with the partner that they
 * started with.
 */
export const choosePartner = (
  ports: Pick<Ports, 'settings'>,
  partner: PartnerName
): Promise<Result<Settings, UserError[]>> =>
  changeSettings(ports, (settings) => ok({ ...settings, partner }))
