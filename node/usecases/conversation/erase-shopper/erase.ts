import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { Erasure } from '../../../domain/conversation/erasure/erasure'
import { withErased } from '../../../domain/conversation/erasure/erasure'
import type { UserError } from '../../../domain/user-error'
import { storeUnavailable } from '../../../domain/user-error'
import { nowIn } from '../../../ports/clock'
import type { SetAsideFile } from '../../../ports/conversation-store'
import type { Ports } from '../../../ports/ports'
import type { StoreFailure } from '../../../ports/store-failure'
import type { ConversationPage } from '../list-conversations/list-conversations'
import { beginErasure } from './begin-erasure'
import { eraseOne } from './erase-one'
import { forgetUnreadable } from './unreadable-of'

export interface ErasureRequest {
  /** A phone number or a conversation, under which the erasure is stored. */
  of: string
  by: string
  /** Milliseconds since the epoch. */
  deadline: number
  /** Some of what is to be erased, from where an earlier call stopped. */
  find(after?: string): Promise<Result<ConversationPage, UserError[]>>
  /** What could not be read; it goes once all that could is erased. */
  findUnreadable(): Promise<Result<SetAsideFile[], StoreFailure>>
}

export interface ErasureProgress {
  erasure: Erasure
  /** Ended, and still to be told to the partner: to be erased by a later call. */
  onTheirWay: number
}

const eraseUnreadable = async (
  ports: Ports,
  { findUnreadable }: ErasureRequest,
  erasure: Erasure
): Promise<Result<Erasure, UserError[]>> => {
  const files = await findUnreadable()

  return files.isErr()
    ? err(storeUnavailable())
    : forgetUnreadable(ports, files.value, erasure)
}

/**
 * Erases some of what was asked for, and says how far it has come; to be called again until it is done. Where it stopped is
 * stored, so that another call, of whomever, goes on there.
 */
export const erase = async (
  ports: Ports,
  request: ErasureRequest
): Promise<Result<ErasureProgress, UserError[]>> => {
  const { of, by, deadline, find } = request
  const before = await beginErasure(ports, { of, by })

  if (before.isErr()) return err(before.error)

  const found = await find(before.value.next)

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
  const all = isOver
    ? await eraseUnreadable(ports, request, erasure)
    : ok(erasure)

  if (all.isErr()) return err(all.error)

  const after: Erasure = {
    ...all.value,
    next: onTheirWay > 0 ? before.value.next : found.value.next,
    ...(isOver ? { doneAt: nowIn(ports) } : {}),
  }

  return (await ports.erasures.write(of, after))
    .map(() => ({ erasure: after, onTheirWay }))
    .mapErr(storeUnavailable)
}
