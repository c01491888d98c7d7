import { err, ok } from 'neverthrow'

import type { ConversationRecord } from '../conversation-record'
import type { DeliveryFailure } from '../outbox/delivery-failure'
import type { Delivered, PartnerOutcome } from '../outbox/outcome'
import { settle } from '../settle'
import { atMs, words } from './sample-record'

/** What sending commands to the partner may come to, of handoff `h1` of the sample record. */

const outcome = (
  ids: string[],
  result: PartnerOutcome['result'],
  change: Partial<PartnerOutcome> = {}
): PartnerOutcome => ({
  kind: 'partner',
  handoffId: 'h1',
  sent: ids.map((id) => ({ id, attempts: 0 })),
  memoryBefore: { ticket: 't-h1' },
  result,
  startedAt: atMs(100),
  at: atMs(100),
  jitter: 0,
  ...change,
})

export const delivered = (
  ids: string[],
  delivery: Partial<Delivered> = {},
  change: Partial<PartnerOutcome> = {}
): PartnerOutcome =>
  outcome(ids, ok({ memory: { ticket: 't-h1' }, ...delivery }), change)

export const failedBy = (
  ids: string[],
  failure: DeliveryFailure,
  change: Partial<PartnerOutcome> = {}
): PartnerOutcome => outcome(ids, err(failure), change)

export const retry = (ambiguous = false, retryAfterMs?: number) => ({
  kind: 'RETRY' as const,
  ambiguous,
  retryAfterMs,
  detail: 'no answer',
})

export const refused = {
  kind: 'REFUSED' as const,
  code: 'fake.refused',
  detail: 'will not do',
}

export const connection = {
  kind: 'CONNECTION' as const,
  code: 'fake.wrong-credentials',
  detail: '401',
}

export const settled = (
  record: ConversationRecord,
  ...outcomes: PartnerOutcome[]
) => outcomes.reduce((before, next) => settle(before, next, words), record)

export const types = ({ toBot }: ConversationRecord) =>
  toBot.map(({ payload }) => payload.type)

export const statesOf = ({ handoff }: ConversationRecord) =>
  handoff.commands.map(({ state }) => state)
