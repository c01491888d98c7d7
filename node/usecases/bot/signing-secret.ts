import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import { iso } from '../../domain/iso'
import {
  FORMER_SIGNING_SECRET_NAME,
  SIGNING_SECRET_NAME,
} from '../../domain/settings/secret-names'
import type { BotKind, BotSettings } from '../../domain/settings/settings'
import { DAY_MS } from '../../domain/time-units'
import type { UserError } from '../../domain/user-error'
import { userError } from '../../domain/user-error'
import type { Ports } from '../../ports/ports'
import type { SecretVault } from '../../ports/secret-vault'

const SECRET_BYTES = 32

/** How long a replaced token or secret serves beside the new one. */
const OVERLAP_MS = DAY_MS

const LENGTHS = { shortest: 16, longest: 200 }

/** Standard Webhooks: `whsec_` and the key in base64. Weni takes any text and uses its bytes. */
const STANDARD_SECRET = /^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/

const PRINTABLE = /^[\x21-\x7e]+$/

/** A fresh secret in the form that the kind's signature takes. */
export const newSigningSecret = (
  { ids }: Pick<Ports, 'ids'>,
  kind: BotKind
): string => {
  const key = ids.secret(SECRET_BYTES)

  return kind === 'WENI'
    ? key
    : `whsec_${Buffer.from(key, 'base64url').toString('base64')}`
}

/** A secret that the merchant typed, as it will be used: not a letter of it is changed. */
export const readSigningSecret = (
  kind: BotKind,
  text: string
): Result<string, UserError[]> => {
  const { shortest, longest } = LENGTHS
  const fits =
    kind === 'WENI'
      ? PRINTABLE.test(text) &&
        text.length >= shortest &&
        text.length <= longest
      : STANDARD_SECRET.test(text)

  return fits
    ? ok(text)
    : err([
        userError(
          kind === 'WENI' ? 'SECRET_INVALID' : 'SIGNING_SECRET_INVALID',
          'webhookSecret',
          { shortest, longest }
        ),
      ])
}

/** Until when a token or secret that is replaced now still works, ISO 8601. */
export const overlapEnd = ({ clock }: Pick<Ports, 'clock'>): string =>
  iso(clock.now() + OVERLAP_MS)

/** The present secret as the one before the next, sealed under its own name. One that no longer opens is let go. */
export const asFormer = async (
  vault: SecretVault,
  { signingSecret }: BotSettings,
  validUntil: string
): Promise<BotSettings['formerSigningSecret']> => {
  if (!signingSecret) return undefined

  const opened = await vault.open(SIGNING_SECRET_NAME, signingSecret.sealed)

  if (opened.isErr()) return undefined

  const sealed = await vault.seal(FORMER_SIGNING_SECRET_NAME, opened.value)

  return sealed
    .map((anew) => ({ ...signingSecret, sealed: anew, validUntil }))
    .unwrapOr(undefined)
}
