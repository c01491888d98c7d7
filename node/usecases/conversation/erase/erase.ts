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
import { inOrder } from '../in-order'
import { eraseOne } from './erase-one'

interface ErasureRequest {
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
  /** Ended, but the partner has not been told yet; a later call erases them. */
  onTheirWay: number
}

/** The one that was begun and is not done, or a new one. */
const begin = (
  { ids, clock }: Ports,
  by: string,
  stored: Erasure | undefined
): Erasure =>
  stored && stored.doneAt === undefined
    ? stored
    : {
        id: ids.next(),
        by,
        startedAt: nowIn({ clock }),
        conversations: 0,
        tickets: [],
      }

/** Each counts as a conversation; no ticket of it is known. */
const eraseUnreadable = async (
  { conversations }: Ports,
  { findUnreadable }: ErasureRequest,
  erasure: Erasure
): Promise<Result<Erasure, StoreFailure>> => {
  const files = await findUnreadable()

  if (files.isErr()) return err(files.error)

  const forgotten = await inOrder(
    files.value.map((file) => () => conversations.forgetSetAside(file))
  )

  return forgotten.map(() => ({
    ...erasure,
    conversations: erasure.conversations + files.value.length,
  }))
}

/**
 * Erases some of what was asked for, and says how far it has come; to be called again until it is done. Where it stopped is
 * stored, so that another call, of whomever, goes on there.
 */
export const erase = async (
  ports: Ports,
  request: ErasureRequest
): Promise<Result<ErasureProgress, UserError[]>> => {
  const { of, by } = request
  const stored = await ports.erasures.read(of)

  if (stored.isErr()) return err(storeUnavailable())

  let erasure = begin(ports, by, stored.value)
  let onTheirWay = 0
  const from = erasure.next
  const found = await request.find(from)

  if (found.isErr()) return err(found.error)

  const { records, next } = found.value

  for (const record of records) {
    const erased = await eraseOne(ports, record, request)

    if (erased.isErr()) return err(erased.error)

    if (erased.value === 'ON_ITS_WAY') onTheirWay += 1
    else erasure = withErased(erasure, erased.value)
  }

  const isOver = next === undefined && onTheirWay === 0
  const all = isOver
    ? await eraseUnreadable(ports, request, erasure)
    : ok(erasure)

  if (all.isErr()) return err(storeUnavailable())

  const after: Erasure = {
    ...all.value,
    next: onTheirWay > 0 ? from : next,
    ...(isOver ? { doneAt: nowIn(ports) } : {}),
  }

  return (await ports.erasures.write(of, after))
    .map(() => ({ erasure: after, onTheirWay }))
    .mapErr(storeUnavailable)
}
