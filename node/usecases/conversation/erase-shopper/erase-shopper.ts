import { err } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { Erasure } from '../../../domain/conversation/erasure/erasure'
import { withErased } from '../../../domain/conversation/erasure/erasure'
import type { UserError } from '../../../domain/user-error'
import { storeUnavailable } from '../../../domain/user-error'
import { nowIn } from '../../../ports/clock'
import type { Ports } from '../../../ports/ports'
import { beginErasure } from './begin-erasure'
import { eraseOne } from './erase-one'
import { findOf } from './find-of'
import { forgetUnreadable, unreadableOf } from './unreadable-of'

export interface EraseRequest {
  /** E.164. */
  phoneNumber: string
  by: string
  /** Milliseconds since the epoch. */
  deadline: number
}

export interface ErasureProgress {
  erasure: Erasure
  /** Ended, and still to be told to the partner: to be erased by a later call. */
  onTheirWay: number
}

/** What could not be read, once all that could is erased. */
const eraseUnreadable = async (
  ports: Ports,
  phoneNumber: string,
  erasure: Erasure
): Promise<Result<Erasure, UserError[]>> => {
  const files = await unreadableOf(ports, phoneNumber)

  return files.isErr()
    ? err(storeUnavailable())
    : forgetUnreadable(ports, files.value, erasure)
}

/**
 * Erases some of a shopper's conversations, and says how far it has come; to be called again until it is done. Where it stopped
 * is stored, so that another call, of whomever, goes on there.
 */
export const eraseShopper = async (
  ports: Ports,
  request: EraseRequest
): Promise<Result<ErasureProgress, UserError[]>> => {
  const { phoneNumber, by, deadline } = request
  const before = await beginErasure(ports, { of: phoneNumber, by })

  if (before.isErr()) return err(before.error)

  const found = await findOf(ports, phoneNumber, before.value.next)

  if (found.isErr()) return err(found.error)

  let erasure = before.value
  let onTheirWay = 0

  for (const record of found.value.records) {
    const erased = await eraseOne(ports, { record, by, deadline })

    if (erased.isErr()) return err(erased.error)

    if (erased.value === 'ON_ITS_WAY') onTheirWay += 1
    else erasure = withErased(erasure, erased.value)
  }

  const isOver = found.value.next === undefined && onTheirWay === 0

  if (isOver) {
    const all = await eraseUnreadable(ports, phoneNumber, erasure)

    if (all.isErr()) return err(all.error)
    erasure = all.value
  }

  const after: Erasure = {
    ...erasure,
    next: onTheirWay > 0 ? before.value.next : found.value.next,
    ...(isOver ? { doneAt: nowIn(ports) } : {}),
  }

  return (await ports.erasures.write(phoneNumber, after))
    .map(() => ({ erasure: after, onTheirWay }))
    .mapErr(storeUnavailable)
}
