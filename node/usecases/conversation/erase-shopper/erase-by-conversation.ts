import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { Erasure } from '../../../domain/conversation/erasure/erasure'
import { withErased } from '../../../domain/conversation/erasure/erasure'
import type { UserError } from '../../../domain/user-error'
import { storeUnavailable, userError } from '../../../domain/user-error'
import { nowIn } from '../../../ports/clock'
import type { Ports } from '../../../ports/ports'
import { beginErasure } from './begin-erasure'
import type { Erased } from './erase-one'
import { eraseOne } from './erase-one'
import type { ErasureProgress } from './erase-shopper'
import { forgetUnreadable, unreadableFilesOf } from './unreadable-of'

export interface EraseByConversation {
  conversationId: string
  by: string
  /** Milliseconds since the epoch. */
  deadline: number
}

const afterErasing = (
  erasure: Erasure,
  erased: Erased | undefined,
  doneAt: string
): Erasure => {
  if (erased === 'ON_ITS_WAY') return erasure

  return { ...(erased ? withErased(erasure, erased) : erasure), doneAt }
}

/** Erases one conversation, of whatever shopper: of some no phone number is known. To be called again until it is done. */
export const eraseByConversation = async (
  ports: Ports,
  { conversationId, by, deadline }: EraseByConversation
): Promise<Result<ErasureProgress, UserError[]>> => {
  const of = `conversation ${conversationId}`
  const before = await beginErasure(ports, { of, by })
  const found = await ports.conversations.read(conversationId, { fresh: true })
  // A record that cannot be read is set aside by the reading.
  const files = await unreadableFilesOf(ports, conversationId)

  if (before.isErr()) return err(before.error)
  if (found.isErr()) return err(storeUnavailable())
  if (files.isErr()) return err(storeUnavailable())

  if (!found.value.record && files.value.length === 0) {
    return err([userError('CONVERSATION_NOT_FOUND')])
  }

  const forgotten = await forgetUnreadable(ports, files.value, before.value)

  if (forgotten.isErr()) return err(forgotten.error)

  const { record } = found.value
  const erased: Result<Erased | undefined, UserError[]> = record
    ? await eraseOne(ports, { record, by, deadline })
    : ok(undefined)

  if (erased.isErr()) return err(erased.error)

  const after = afterErasing(forgotten.value, erased.value, nowIn(ports))
  const onTheirWay = erased.value === 'ON_ITS_WAY' ? 1 : 0

  return (await ports.erasures.write(of, after))
    .map(() => ({ erasure: after, onTheirWay }))
    .mapErr(storeUnavailable)
}
