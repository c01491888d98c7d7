import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import { signingSecretName } from '../../domain/settings/secret-names'
import type { Settings } from '../../domain/settings/settings'
import type { UserError } from '../../domain/user-error'
import type { Ports } from '../../ports/ports'
import { changeOf } from '../settings/change-of'
import { changeSettings } from '../settings/change-settings'
import { connectionFailed } from '../partner/open-connection/connection-failed'
import { storedSecret } from '../settings/stored-secret'
import { readBotAddress } from './read-bot-address'

const secretBytes = 32

/** In the form of Standard Webhooks: `whsec_` and the key in base64. */
const newSigningSecret = ({ ids }: Pick<Ports, 'ids'>): string => {
  const key = Buffer.from(ids.secret(secretBytes), 'base64url')

  return `whsec_${key.toString('base64')}`
}

export interface SavedBotConnection {
  settings: Settings
  /** Cannot be read again. */
  signingSecret: string
}

/** Stores where the bot's events go, with a new secret that signs them. */
export const saveBotConnection = async (
  ports: Pick<Ports, 'settings' | 'vault' | 'ids' | 'clock'>,
  request: { address: string; by: string }
): Promise<Result<SavedBotConnection, UserError[]>> => {
  const address = readBotAddress(request.address)

  if (address.isErr()) {
    return err(address.error)
  }

  const secret = newSigningSecret(ports)
  const change = changeOf(ports, request.by)
  const stored = await storedSecret(
    ports.vault,
    signingSecretName,
    secret,
    change
  )

  if (stored.isErr()) {
    return err(connectionFailed(stored.error))
  }

  const changed = await changeSettings(ports, (settings) =>
    ok({
      ...settings,
      bot: {
        ...settings.bot,
        connection: {
          kind: 'SIGNED_CALLBACK',
          address: address.value,
          ...change,
        },
        signingSecret: stored.value,
      },
    })
  )

  return changed.map((settings) => ({ settings, signingSecret: secret }))
}
