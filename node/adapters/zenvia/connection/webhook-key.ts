import { iso } from '../../../domain/iso'
import { HOUR_MS } from '../../../domain/time-units'
import type { Clock } from '../../../ports/clock'
import type { Ids } from '../../../ports/ids'
import type { OpenConnection } from '../../../ports/partner'
import type { RenewedKey } from '../../../ports/partner-capabilities'
import { isSameSecret } from '../../sealing/same-secret'
import { parseConnection } from './connection'

const KEY_BYTES = 32

/** For the webhook's address, which proves by it who calls. */
export const newWebhookKey = (ids: Pick<Ids, 'secret'>): string =>
  ids.secret(KEY_BYTES)

const HOURS_OF_GRACE = 24

interface PreviousKey {
  key: string
  validUntil: string
}

/** Those that serve still, the newest first. */
const previousKeys = (
  { connection, secrets }: OpenConnection,
  now: number
): PreviousKey[] => {
  const { previousKeyValidUntil = [] } = parseConnection(connection)

  return (secrets.previousWebhookKey ?? '')
    .split(' ')
    .map((key, index) => ({
      key,
      validUntil: previousKeyValidUntil[index] ?? '',
    }))
    .filter(({ key, validUntil }) => key && now < Date.parse(validUntil))
}

/** Whether the address of a webhook call carries our key, or the previous one while it serves. */
export const isKey = (
  key: string | undefined,
  open: OpenConnection,
  now: number
): boolean =>
  Boolean(key) &&
  [
    open.secrets.webhookKey,
    ...previousKeys(open, now).map((previous) => previous.key),
  ]
    .map((known) => known !== undefined && isSameSecret(key ?? '', known))
    .includes(true)

/**
 * A new key; the one it takes the place of serves for another 24 hours, in which somebody pastes the new address. Those that
 * it had replaced serve until their own time is over: which of them was pasted nobody knows.
 */
export const renewedKey = (
  open: OpenConnection,
  { ids, clock }: { ids: Pick<Ids, 'secret'>; clock: Pick<Clock, 'now'> }
): RenewedKey => {
  const { connection, secrets } = open
  const until = clock.now() + HOURS_OF_GRACE * HOUR_MS
  const previous = [
    ...(secrets.webhookKey
      ? [{ key: secrets.webhookKey, validUntil: iso(until) }]
      : []),
    ...previousKeys(open, clock.now()),
  ]

  return {
    connection: {
      ...connection,
      previousKeyValidUntil: previous.map(({ validUntil }) => validUntil),
    },
    newSecrets: {
      webhookKey: newWebhookKey(ids),
      ...(previous.length > 0
        ? { previousWebhookKey: previous.map(({ key }) => key).join(' ') }
        : {}),
    },
    droppedSecrets: [],
    ...(previous[0] ? { formerServesUntil: previous[0].validUntil } : {}),
  }
}
