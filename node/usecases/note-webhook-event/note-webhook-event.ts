import { ok } from 'neverthrow'

import type { PartnerName } from '../../domain/partner-name'
import type { Settings, WebhookSightings } from '../../domain/settings/settings'
import type { Ports } from '../../ports/ports'
import { nowIn } from '../change-settings/change-of'
import { changeSettings } from '../change-settings/change-settings'
import { withPartner } from '../change-settings/partner-settings'

/** Seldom enough that the settings are not rewritten by traffic. */
const noteEveryMs = 3_600_000

const isWorthNoting = (
  { firstEventAt, lastEventAt }: WebhookSightings,
  now: number
): boolean =>
  firstEventAt === undefined ||
  lastEventAt === undefined ||
  now - Date.parse(lastEventAt) >= noteEveryMs

/**
 * Remembers that a webhook reaches us whose address a person has put into the partner's account, where only its calls tell
 * whether that was done. What cannot be noted is noted another time.
 */
export const noteWebhookEvent = async (
  ports: Pick<Ports, 'settings' | 'partners' | 'clock'>,
  known: Settings,
  partner: PartnerName
): Promise<void> => {
  const at = nowIn(ports)
  const sightings = known.partners[partner]?.webhook ?? {}

  const pasted = ports.partners[partner]?.webhookKey !== undefined

  if (!pasted || !isWorthNoting(sightings, ports.clock.now())) {
    return
  }

  await changeSettings(ports, (settings) => {
    const stored = settings.partners[partner]
    const webhook = { firstEventAt: at, ...stored?.webhook, lastEventAt: at }

    return ok(
      stored ? withPartner(settings, partner, { ...stored, webhook }) : settings
    )
  })
}
