import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import { SIGNING_SECRET_NAME } from '../../domain/settings/secret-names'
import type {
  BotKind,
  BotSettings,
  Settings,
  StoredSecret,
} from '../../domain/settings/settings'
import type { UserError } from '../../domain/user-error'
import { omit } from '../../domain/omit'
import type { Ports } from '../../ports/ports'
import { releaseHeldEntries } from '../conversation/sweep/release-held-entries'
import { connectionFailed } from '../partner/open-connection/connection-failed'
import { makeDue } from '../partner/make-due'
import type { Change } from '../settings/change-of'
import { changeOf } from '../settings/change-of'
import { changeSettings } from '../settings/change-settings'
import { storedSecret } from '../settings/stored-secret'
import { readBotAddress } from './read-bot-address'
import {
  asFormer,
  newSigningSecret,
  overlapEnd,
  readSigningSecret,
} from './signing-secret'

type SavingPorts = Pick<Ports, 'settings' | 'vault' | 'ids' | 'clock' | 'index'>

interface BotConnectionRequest {
  kind: BotKind
  address?: string
  /** Typed by the merchant; one is made where it is left out. */
  webhookSecret?: string
  /** Leaves the present secret as it is, where the kind stays. */
  keepSecret?: boolean
  whenClosed?: 'SAY' | 'REFUSE'
  by: string
}

interface SavedBotConnection {
  settings: Settings
  /** One that was made here; cannot be read again. */
  signingSecret?: string
}

interface NewSecret {
  stored: StoredSecret
  /** To be shown. */
  made?: string
}

const secretFor = async (
  ports: SavingPorts,
  { kind, webhookSecret }: BotConnectionRequest,
  change: Change
): Promise<Result<NewSecret | undefined, UserError[]>> => {
  if (kind === 'POLLING') return ok(undefined)

  const secret = webhookSecret
    ? readSigningSecret(kind, webhookSecret)
    : ok(newSigningSecret(ports, kind))

  if (secret.isErr()) return err(secret.error)

  const replaced = await ports.vault.replaceLostKeys()

  if (replaced.isErr()) return err(connectionFailed(replaced.error))

  const stored = await storedSecret(
    ports.vault,
    SIGNING_SECRET_NAME,
    secret.value,
    change
  )

  return stored.mapErr(connectionFailed).map((sealed) => ({
    stored: sealed,
    ...(webhookSecret ? {} : { made: secret.value }),
  }))
}

const mayKeep = (bot: BotSettings, request: BotConnectionRequest): boolean =>
  request.keepSecret === true &&
  bot.connection?.kind === request.kind &&
  bot.signingSecret !== undefined

/** What belongs to a secret, a token and the connection alone. */
const withConnection = async (
  ports: SavingPorts,
  bot: BotSettings,
  connection: NonNullable<BotSettings['connection']>,
  secret: NewSecret | undefined
): Promise<BotSettings> => {
  const staysKind = bot.connection?.kind === connection.kind
  const former = staysKind
    ? await asFormer(ports.vault, bot, overlapEnd(ports))
    : undefined

  return {
    ...omit(
      bot,
      'signingSecret',
      'formerSigningSecret',
      'refusesSince',
      ...(staysKind
        ? []
        : (['learnedAddress', 'firstCallAt', 'lastCallAt'] as const))
    ),
    connection,
    ...(secret ? { signingSecret: secret.stored } : {}),
    ...(former ? { formerSigningSecret: former } : {}),
  }
}

/**
 * Stores how the bot is reached, with a new secret that signs what it is sent; the one before serves for a day beside it.
 * What waits for the bot is tried again.
 */
export const saveBotConnection = async (
  ports: SavingPorts,
  request: BotConnectionRequest
): Promise<Result<SavedBotConnection, UserError[]>> => {
  const address = readBotAddress(request.kind, request.address)

  if (address.isErr()) return err(address.error)

  const change = changeOf(ports, request.by)
  const secret = await secretFor(ports, request, change)

  if (secret.isErr()) return err(secret.error)

  let shown: string | undefined
  const changed = await changeSettings(ports, async ({ bot, ...settings }) => {
    const connection = {
      kind: request.kind,
      ...(address.value === undefined ? {} : { address: address.value }),
      ...(request.kind === 'WENI'
        ? {
            whenClosed:
              request.whenClosed ?? bot.connection?.whenClosed ?? 'SAY',
          }
        : {}),
      ...change,
    }
    const keeps = mayKeep(bot, request)

    shown = keeps ? undefined : secret.value?.made

    return ok({
      ...settings,
      bot: keeps
        ? { ...omit(bot, 'refusesSince'), connection }
        : await withConnection(ports, bot, connection, secret.value),
    })
  })

  if (changed.isErr()) return err(changed.error)

  await makeDue(ports)
  await releaseHeldEntries(ports)

  return ok({
    settings: changed.value,
    ...(shown === undefined ? {} : { signingSecret: shown }),
  })
}
