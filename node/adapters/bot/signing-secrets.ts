import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import { isStillValid } from '../../domain/settings/is-still-valid'
import {
  FORMER_SIGNING_SECRET_NAME,
  SIGNING_SECRET_NAME,
} from '../../domain/settings/secret-names'
import type { BotSettings } from '../../domain/settings/settings'
import type { DeliveryFailure } from '../../domain/conversation/outbox/delivery-failure'
import type { SecretVault, VaultFailure } from '../../ports/secret-vault'

export const notConnected: DeliveryFailure = {
  kind: 'CONNECTION',
  code: 'bot.not-connected',
  detail: 'No bot is connected',
}

const withoutSecret = ({ kind, detail }: VaultFailure): DeliveryFailure =>
  kind === 'UNREADABLE'
    ? { kind: 'CONNECTION', code: 'bot.secret-unreadable', detail }
    : { kind: 'RETRY', ambiguous: false, detail }

/** What signs a call now: the present secret first, then the one before it as long as it serves. */
export const openSigningSecrets = async (
  vault: SecretVault,
  { signingSecret, formerSigningSecret: former }: BotSettings,
  now: number
): Promise<Result<string[], DeliveryFailure>> => {
  if (!signingSecret) return err(notConnected)

  const present = await vault.openStored(SIGNING_SECRET_NAME, signingSecret)

  if (present.isErr()) return err(withoutSecret(present.error))
  if (!isStillValid(former, now)) return ok([present.value])

  const earlier = await vault.openStored(FORMER_SIGNING_SECRET_NAME, former)

  return ok(
    earlier.match(
      (secret) => [present.value, secret],
      () => [present.value]
    )
  )
}
