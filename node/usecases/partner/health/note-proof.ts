import { isDeepStrictEqual } from 'node:util'

import { err, ok } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type { PartnerSettings } from '../../../domain/settings/settings'
import type { Ports } from '../../../ports/ports'
import { nowIn } from '../../../ports/clock'
import { changeSettings } from '../../settings/change-settings'
import { makeDue } from '../make-due'
import { withoutProblem, withPartner } from '../../settings/partner-settings'

/** Whether both reach the partner in the same way, with the same trouble noted. */
const isSame = (one: PartnerSettings, other: PartnerSettings): boolean =>
  one.problem?.since === other.problem?.since &&
  isDeepStrictEqual(
    [one.connection, one.secrets],
    [other.connection, other.secrets]
  )

/**
 * Notes that the partner took a call by a connection as it was read, unless that was replaced or has a newer problem by
 * now. What waited for the end of a problem is due. A note that is lost does no harm: the next proof notes it again.
 */
export const noteProof = async (
  ports: Pick<Ports, 'settings' | 'clock' | 'log' | 'index'>,
  partner: PartnerName,
  proven: PartnerSettings
): Promise<void> => {
  const noted = await changeSettings<'CHANGED'>(ports, (settings) => {
    const stored = settings.partners[partner]

    return stored && isSame(stored, proven)
      ? ok(
          withPartner(settings, partner, {
            ...withoutProblem(stored),
            provenAt: nowIn(ports),
          })
        )
      : err('CHANGED')
  })

  if (noted.isOk() && proven.problem) await makeDue(ports)
  if (noted.isErr() && noted.error !== 'CHANGED') {
    ports.log.warn('That the partner takes our calls was not noted', {
      partner,
    })
  }
}
