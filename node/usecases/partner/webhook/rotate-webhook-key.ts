import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type {
  PartnerSettings,
  Settings,
} from '../../../domain/settings/settings'
import type { UserError } from '../../../domain/user-error'
import { userError } from '../../../domain/user-error'
import type { RenewedKey } from '../../../ports/partner-capabilities'
import type { Ports } from '../../../ports/ports'
import { changeOf } from '../../settings/change-of'
import { changeSettings } from '../../settings/change-settings'
import { withPartner } from '../../settings/partner-settings'
import { connectionFailed } from '../open-connection/connection-failed'
import { openConnection } from '../open-connection/open-connection'
import { sealSecrets } from '../../settings/partner-secrets'

type Renewing = Pick<Ports, 'settings' | 'vault' | 'partners' | 'clock'>

const renewed = async (
  ports: Renewing,
  settings: Settings,
  partner: PartnerName
): Promise<Result<RenewedKey, UserError[]>> => {
  const { webhook } = ports.partners[partner].capabilities

  if (webhook.kind !== 'PASTED') return err([userError('WEBHOOK_KEYLESS')])

  const opened = await openConnection(ports, settings, partner)

  return opened.mapErr(connectionFailed).map(webhook.renewKey)
}

/** An event at the old address does not show that the new one was pasted; until it ends, events still arrive there. */
const withoutSightings = (
  stored: Partial<PartnerSettings>,
  formerServesUntil: string | undefined
): Partial<PartnerSettings> => {
  const { webhook, ...rest } = stored
  const until = webhook?.lastEventAt
    ? formerServesUntil
    : webhook?.formerServesUntil

  return until ? { ...rest, webhook: { formerServesUntil: until } } : rest
}

/** Gives the webhook's address a new key; the partner's adapter says for how long the old one serves. */
export const rotateWebhookKey = (
  ports: Renewing,
  { partner, by }: { partner: PartnerName; by: string }
): Promise<Result<Settings, UserError[]>> =>
  changeSettings(ports, async (settings) => {
    const draft = await renewed(ports, settings, partner)

    if (draft.isErr()) {
      return err(draft.error)
    }

    const { connection, newSecrets, formerServesUntil } = draft.value
    const sealed = await sealSecrets(
      ports.vault,
      partner,
      newSecrets,
      changeOf(ports, by)
    )

    return sealed.mapErr(connectionFailed).map((secrets) => {
      const stored: Partial<PartnerSettings> = settings.partners[partner] ?? {}

      return withPartner(settings, partner, {
        ...withoutSightings(stored, formerServesUntil),
        connection,
        secrets: { ...stored.secrets, ...secrets },
      })
    })
  })
