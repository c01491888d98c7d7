import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import { handoffById } from '../../../domain/conversation/conversation-record'
import type { CommandItem } from '../../../domain/conversation/outbox/outbox'
import {
  attemptsOf,
  isWaiting,
} from '../../../domain/conversation/outbox/outbox'
import type { Handoff } from '../../../domain/handoff/handoff'
import { isOpen } from '../../../domain/handoff/handoff-state'
import { nowIn } from '../../../ports/clock'
import type { Delivered } from '../../../domain/conversation/outbox/outcome'
import type { DeliveryFailure } from '../../../domain/conversation/outbox/delivery-failure'
import type { Attempt, Partner } from '../../../ports/partner'
import { SHORTEST_TRY_MS } from './relay'
import type { Round } from './round'
import { noteOutcome, timeLeft, tryOnce } from './round'

type Batch = [CommandItem, ...CommandItem[]]

interface Sending {
  partner: Partner
  handoff: Handoff
  batch: Batch
  attempt: Attempt
  /** The shopper's. */
  locale?: string
}

const messagesOf = (batch: Batch) =>
  batch.flatMap(({ id, payload }) =>
    payload.kind === 'message' ? [{ id, message: payload }] : []
  )

const call = async ({
  partner,
  handoff: { transcript },
  batch,
  attempt,
  locale,
}: Sending): Promise<Result<Delivered, DeliveryFailure>> => {
  const [{ payload }] = batch

  switch (payload.kind) {
    case 'start':
      return partner.start({ ...payload, transcript }, attempt)

    case 'message':
      return partner.send(messagesOf(batch), attempt)

    case 'note':
      return (
        partner.note?.({ ...payload, locale }, attempt) ??
        ok({ memory: attempt.memory })
      )

    case 'end':
      return partner.end(payload, attempt)
  }
}

const firstTriedAt = (round: Round, [{ state }]: Batch): string =>
  'firstTriedAt' in state ? state.firstTriedAt : nowIn(round.relay.ports)

const send = async (
  round: Round,
  handoff: Handoff,
  batch: Batch
): Promise<void> => {
  const opened = await round.relay.partner(handoff.partner)
  const tried = await tryOnce(round, async () =>
    opened.isErr()
      ? err(opened.error)
      : call({
          partner: opened.value,
          handoff,
          batch,
          locale: round.record.shopper.locale,
          attempt: {
            memory: handoff.memory,
            ambiguous: batch.some(({ state }) => state.kind === 'AMBIGUOUS'),
            firstTriedAt: firstTriedAt(round, batch),
            isOver: !isOpen(handoff),
            timeoutMs: timeLeft(round),
          },
        })
  )

  noteOutcome(round, {
    kind: 'partner',
    handoffId: handoff.id,
    sent: batch.map((item) => ({ id: item.id, attempts: attemptsOf(item) })),
    memoryBefore: handoff.memory,
    ...opened.map(({ pace }) => ({ pace })).unwrapOr({}),
    ...tried,
  })
}

/** Sends the batches of one handoff in order, as long as each is taken or has failed for good. */
const sendLine = async (
  round: Round,
  handoffId: string,
  batches: string[][]
): Promise<void> => {
  for (const ids of batches) {
    const handoff = handoffById(round.record, handoffId)
    const [first, ...rest] =
      handoff?.commands.filter(
        (item) => isWaiting(item) && ids.includes(item.id)
      ) ?? []

    if (!handoff || !first || timeLeft(round) < SHORTEST_TRY_MS) return

    await send(round, handoff, [first, ...rest])

    const isLeft = handoffById(round.record, handoffId)?.commands.some(
      (item) => isWaiting(item) && ids.includes(item.id)
    )

    if (isLeft) return
  }
}

/** Sends the batches of the lease: those of one handoff in order, different handoffs beside each other. */
export const sendToPartner = async (round: Round): Promise<void> => {
  const lines = round.leased.lease?.sending.commands ?? []

  await Promise.all(
    lines.map(({ handoffId, batches }) => sendLine(round, handoffId, batches))
  )
}
