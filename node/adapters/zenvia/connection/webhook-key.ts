import { createHash, timingSafeEqual } from 'node:crypto'

import type { Clock } from '../../../ports/clock'
import type { Ids } from '../../../ports/ids'
import type { OpenConnection } from '../../../ports/partner'
import type { ConnectionDraft } from '../../../ports/connection-draft'
import { parseConnection } from './connection'

const KEY_BYTES = 32
const HOURS_OF_GRACE = 24
const HOUR = 60 * 60 * 1000

const digest = (text: string): Buffer =>
  createHash('sha256').update(text).digest()

const equal = (one: string, other: string | undefined): boolean =>
  other !== undefined && timingSafeEqual(digest(one), digest(other))

/** Whether the address of a webhook call carries our key, or the previous one while it serves. */
export const isKey = (
  key: string | undefined,
  { connection, secrets }: OpenConnection,
  now: number
): boolean => {
  if (!key) return false

  const { previousKeyValidUntil = '' } = parseConnection(connection)
  const isCurrent = equal(key, secrets.webhookKey)
  const isPrevious = equal(key, secrets.previousWebhookKey)

  return isCurrent || (isPrevious && now < Date.parse(previousKeyValidUntil))
}

/** A new key; the one it takes the place of serves for another 24 hours, in which somebody pastes the new address. */
export const renewedKey = (
  { connection, secrets }: OpenConnection,
  { ids, clock }: { ids: Pick<Ids, 'secret'>; clock: Pick<Clock, 'now'> }
): ConnectionDraft => {
  const validUntil = clock.now() + HOURS_OF_GRACE * HOUR

  return {
    connection: {
      ...connection,
      previousKeyValidUntil: new Date(validUntil).toISOString(),
    },
    newSecrets: {
      webhookKey: ids.secret(KEY_BYTES),
      ...(secrets.webhookKey ? { previousWebhookKey: secrets.webhookKey } : {}),
    },
    droppedSecrets: [],
  }
}
