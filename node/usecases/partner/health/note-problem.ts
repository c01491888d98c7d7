import { ok } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type { DeliveryFailure } from '../../../domain/conversation/outbox/delivery-failure'
import type { Ports } from '../../../ports/ports'
import { nowIn } from '../../../ports/clock'
import { changeSettings } from '../../settings/change-settings'
import { withPartner } from '../../settings/partner-settings'

/** Notes for the merchant, and for whoever asks for a human next, that the partner refuses us. The first note stays. */
export const noteProblem = async (
  ports: Pick<Ports, 'settings' | 'clock' | 'log'>,
  partner: PartnerName,
  { code, detail }: Extract<DeliveryFailure, { kind: 'CONNECTION' }>
): Promise<void> => {
  const since = nowIn(ports)
  const noted = await changeSettings(ports, (settings) => {
    const stored = settings.partners[partner]

    return ok(
      !stored || stored.problem
        ? settings
        : withPartner(settings, partner, {
            ...stored,
            problem: { code, detail, since },
          })
    )
  })

  if (noted.isErr()) {
    ports.log.warn('A problem with the partner could not be noted', {
      partner,
      code,
    })
  }
}
