import { isDeepStrictEqual } from 'node:util'

import { ok } from 'neverthrow'

import type { JsonObject } from '../../domain/json'
import type { PartnerName } from '../../domain/partner-name'
import type { Ports } from '../../ports/ports'
import { nowIn } from '../change-settings/change-of'
import { changeSettings } from '../change-settings/change-settings'
import {
  withoutProblem,
  withPartner,
} from '../change-settings/partner-settings'

/** Notes that the partner took a call by this connection, unless it was replaced meanwhile; a note lost is no harm. */
export const noteProof = async (
  ports: Pick<Ports, 'settings' | 'clock' | 'log'>,
  partner: PartnerName,
  connection: JsonObject
): Promise<void> => {
  const noted = await changeSettings(ports, (settings) => {
    const stored = settings.partners[partner]

    return ok(
      stored && isDeepStrictEqual(stored.connection, connection)
        ? withPartner(settings, partner, {
            ...withoutProblem(stored),
            provenAt: nowIn(ports),
          })
        : settings
    )
  })

  if (noted.isErr()) {
    ports.log.warn('A passed connection test was not noted', { partner })
  }
}
