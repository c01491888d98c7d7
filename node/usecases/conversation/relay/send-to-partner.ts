import { err } from 'neverthrow'
import type { Result } from 'neverthrow'

import { atPartner } from '../../../domain/conversation/at-partner'
import type { FormerHandoff } from '../../../domain/conversation/conversation-record'
import type { PartnerItem } from '../../../domain/conversation/outbox'
import type { DeliveryFailure } from '../../../ports/delivery'
import type { Attempt, Delivered, Partner } from '../../../ports/partner'
import { catchBugs } from './catch-bugs'
import { SHORTEST_TRY_MS } from './relay'
import type { Round } from './round'
import { note, timeLeft, triedNow } from './round'

type Batch = [PartnerItem, ...PartnerItem[]]

const call = (
  partner: Partner,
  batch: Batch,
  attempt: Attempt
): Promise<Result<Delivered, DeliveryFailure>> => {
  const [{ payload }] = batch

  switch (payload.kind) {
    case 'start':
      return partner.start(payload, attempt)

    case 'end':
      return partner.end(payload, attempt)

    case 'message':
      return partner.send(
        batch.flatMap((item) =>
          item.payload.kind === 'message'
            ? [{ id: item.id, message: item.payload }]
            : []
        ),
        attempt
      )
  }
}

const send = async (
  round: Round,
  batch: Batch,
  { handoff, partnerMemory }: FormerHandoff
): Promise<Result<Delivered, DeliveryFailure>> => {
  const partner = await round.relay.partner(handoff.partner)

  if (partner.isErr()) return err(partner.error)

  return call(partner.value, batch, {
    memory: partnerMemory,
    ambiguous: batch.some(({ ambiguous }) => ambiguous),
    firstTriedAt: batch[0].firstTriedAt ?? batch[0].acceptedAt,
    timeoutMs: timeLeft(round),
  })
}

const waiting = (round: Round, ids: readonly string[]): PartnerItem[] =>
  round.record.toPartner.filter(
    ({ id, status }) => status === 'WAITING' && ids.includes(id)
  )

/** Whether the batch is off the line, so that the next may go. */
const sendBatch = async (round: Round, ids: string[]): Promise<boolean> => {
  const batch = waiting(round, ids)
  const [first, ...rest] = batch
  const found = first && atPartner(round.record, first.handoffId)

  if (!found || timeLeft(round) < SHORTEST_TRY_MS) return false

  const result = await catchBugs(round.relay.ports, () =>
    send(round, [first, ...rest], found)
  )

  note(round, {
    kind: 'partner',
    handoffId: first.handoffId,
    sent: batch.map(({ id, attempts }) => ({ id, attempts })),
    memoryBefore: found.partnerMemory,
    result,
    ...triedNow(round),
  })

  return waiting(round, ids).length === 0
}

const sendLine = async (round: Round, line: string[][]): Promise<void> => {
  for (const batch of line) {
    if (!(await sendBatch(round, batch))) return
  }
}

/** Sends the batches of the lease: those of one handoff in order, different handoffs beside each other. */
export const sendToPartner = async (round: Round): Promise<void> => {
  const lineOf = new Map(
    round.leased.toPartner.map(({ id, handoffId }) => [id, handoffId])
  )
  const lines = new Map<string, string[][]>()

  for (const batch of round.leased.lease?.sending.toPartner ?? []) {
    const handoffId = lineOf.get(batch[0] ?? '') ?? ''

    lines.set(handoffId, [...(lines.get(handoffId) ?? []), batch])
  }

  await Promise.all([...lines.values()].map((line) => sendLine(round, line)))
}
