import { ok } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type {
  Settings,
  WebhookSightings,
} from '../../../domain/settings/settings'
import { HOUR_MS } from '../../../domain/time-units'
import type { PastedWebhook } from '../../../ports/partner-capabilities'
import type { Ports } from '../../../ports/ports'
import { nowIn } from '../../../ports/clock'
import { changeSettings } from '../../settings/change-settings'
import { withPartner } from '../../settings/partner-settings'
import { openConnection } from '../open-connection/open-connection'

/** Seldom enough that the settings are not rewritten by traffic. */
const NOTE_EVERY_MS = HOUR_MS

const isWorthNoting = (
  { lastEventAt = '', checkStartedAt = '' }: WebhookSightings,
  now: number
): boolean =>
  lastEventAt <= checkStartedAt ||
  now - Date.parse(lastEventAt) >= NOTE_EVERY_MS

interface WebhookCall {
  partner: PartnerName
  /** Of its address; proven to be one that serves. */
  key?: string
}

/** Whether a call came to the address that is to be pasted, and not to one that serves for a while yet. */
const cameToPresentAddress = async (
  ports: Pick<Ports, 'partners' | 'vault'>,
  settings: Settings,
  { partner, key }: WebhookCall,
  webhook: PastedWebhook
): Promise<boolean> => {
  const opened = await openConnection(ports, settings, partner)

  return opened.isOk() && webhook.keyOf(opened.value) === key
}

/**
 * Remembers that a webhook reaches us whose address a person has put into the partner's account, where only its calls tell
 * whether that was done. What cannot be noted is noted another time.
 */
export const noteWebhookEvent = async (
  ports: Pick<Ports, 'settings' | 'vault' | 'partners' | 'clock'>,
  known: Settings,
  call: WebhookCall
): Promise<void> => {
  const { partner } = call
  const at = nowIn(ports)
  const sightings = known.partners[partner]?.webhook ?? {}
  const { webhook: offered } = ports.partners[partner].capabilities

  if (
    offered.kind !== 'PASTED' ||
    !isWorthNoting(sightings, ports.clock.now()) ||
    !(await cameToPresentAddress(ports, known, call, offered))
  ) {
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
