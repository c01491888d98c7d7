import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import type { Erasure, LeftTicket } from '../../../domain/conversation/erasure'
import { withErased } from '../../../domain/conversation/erasure'
import type { UserError } from '../../../domain/user-error'
import { storeUnavailable } from '../../../domain/user-error'
import { nowIn } from '../../../ports/clock'
import type { Ports } from '../../../ports/ports'
import { eraseOne } from './erase-one'
import { findOf } from './find-of'

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

const begun = async (
  ports: Ports,
  { phoneNumber, by }: EraseRequest
): Promise<Result<Erasure, UserError[]>> => {
  const read = await ports.erasures.read(phoneNumber)

  if (read.isErr()) return err(storeUnavailable())

  return ok(
    read.value && read.value.doneAt === undefined
      ? read.value
      : {
          id: ports.ids.next(),
          by,
          startedAt: nowIn(ports),
          conversations: 0,
          tickets: [],
        }
  )
}

const ticketsOf = ({
  handoff: { partner, partnerReference },
}: ConversationRecord): LeftTicket[] =>
  partnerReference === undefined ? [] : [{ partner, partnerReference }]

/**
 * Erases some of a shopper's conversations, and says how far it has come; to be called again until it is done. Where it stopped
 * is stored, so that another call, of whomever, goes on there.
 */
export const eraseShopper = async (
  ports: Ports,
  request: EraseRequest
): Promise<Result<ErasureProgress, UserError[]>> => {
  const { phoneNumber, by, deadline } = request
  const before = await begun(ports, request)

  if (before.isErr()) return err(before.error)

  const found = await findOf(ports, phoneNumber, before.value.next)

  if (found.isErr()) return err(found.error)

  let erasure = before.value
  let onTheirWay = 0

  for (const record of found.value.records) {
    const erased = await eraseOne(ports, { record, by, deadline })

    if (erased.isErr()) return err(erased.error)

    if (erased.value === 'ERASED') {
      erasure = withErased(erasure, ticketsOf(record), 1)
    } else {
      onTheirWay += 1
    }
  }

  const isOver = found.value.next === undefined && onTheirWay === 0
  const after: Erasure = {
    ...erasure,
    next: onTheirWay > 0 ? before.value.next : found.value.next,
    ...(isOver ? { doneAt: nowIn(ports) } : {}),
  }

  return (await ports.erasures.write(phoneNumber, after))
    .map(() => ({ erasure: after, onTheirWay }))
    .mapErr(storeUnavailable)
}
