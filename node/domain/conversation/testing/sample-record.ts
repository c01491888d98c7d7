import { ok } from 'neverthrow'

import type { MerchantWords } from '../../handoff/close-handoff'
import { endFromOurSide } from '../../handoff/close-handoff'
import type { CloseReason } from '../../handoff/handoff-state'
import type { Handoff } from '../../handoff/handoff'
import { requestFetch } from '../../handoff/pending-fetch'
import type { Told } from '../../handoff/told'
import { untold } from '../../handoff/told'
import type { ConversationRecord } from '../conversation-record'
import { changeHandoff } from '../change-handoff'
import { handoffsOf } from '../conversation-record'
import { openHandoff } from '../open-handoff'
import type { ItemState } from '../outbox/outbox'
import type { MessageCommand, StoredStart } from '../outbox/partner-command'
import { settle } from '../settle'
import { takeShopperMessage } from '../shopper-message'

export const words: MerchantWords = {
  unavailable: 'We answer from 9 to 18.',
  noAgent: 'All agents are busy.',
}

/** `at(0)` is noon; the argument is in seconds. */
export const at = (seconds: number): string =>
  new Date(atMs(seconds)).toISOString()

export const atMs = (seconds: number): number =>
  Date.parse('2026-11-20T12:00:00.000Z') + seconds * 1000

export const startOf = (handoffId: string): StoredStart => ({
  kind: 'start',
  handoffId,
  conversationId: 'c1',
  accountPhoneNumber: '+551140001000',
  shopper: { phoneNumber: '+5511988887777' },
  context: {},
  asContact: false,
  frozen: {},
})

/** A handoff that was requested and whose start waits. */
export const requested = (
  handoffId = 'h1',
  previous?: ConversationRecord
): ConversationRecord =>
  openHandoff(previous, {
    partner: 'ZENDESK',
    partnerAccount: 'livestore',
    start: startOf(handoffId),
    transcript: [],
    at: at(0),
  })

/** A handoff that the partner has as `t-h1`, and of which the bot was told all. */
export const queued = (
  handoffId = 'h1',
  previous?: ConversationRecord
): ConversationRecord => ({
  ...settle(
    requested(handoffId, previous),
    {
      kind: 'partner',
      handoffId,
      sent: [{ id: `${handoffId}:start`, attempts: 0 }],
      memoryBefore: {},
      result: ok({
        memory: { ticket: `t-${handoffId}` },
        partnerReference: `t-${handoffId}`,
      }),
      startedAt: atMs(1),
      at: atMs(1),
      jitter: 0,
    },
    words
  ),
  toBot: [],
})

export const message = (text = 'Hello'): MessageCommand => ({
  kind: 'message',
  text,
  attachments: [],
  sentAt: at(0),
})

export const withMessages = (
  record: ConversationRecord,
  ...ids: string[]
): ConversationRecord =>
  ids.reduce(
    (before, id) =>
      takeShopperMessage(before, { id, message: message(id), at: at(2) }),
    record
  )

/** The record with the state of some commands changed. */
export const withState = (
  record: ConversationRecord,
  state: ItemState,
  ...ids: string[]
): ConversationRecord => ({
  ...record,
  handoff: {
    ...record.handoff,
    commands: record.handoff.commands.map((item) =>
      ids.includes(item.id) ? { ...item, state } : item
    ),
  },
})

const tried = {
  since: at(2),
  firstTriedAt: at(10),
  attempts: 1,
  because: 'no answer',
}

export const triedUntil = (dueAt: string): ItemState => ({
  kind: 'TRIED',
  ...tried,
  dueAt,
})

export const ambiguousIn = (batch: string, dueAt = at(9)): ItemState => ({
  kind: 'AMBIGUOUS',
  ...tried,
  dueAt,
  batch,
})

/** The record with its current handoff changed. */
export const onCurrent = (
  record: ConversationRecord,
  change: (handoff: Handoff) => Told
): ConversationRecord => changeHandoff(record, record.handoff.id, change)

export const ended = (
  record: ConversationRecord,
  reason: CloseReason,
  when: string
): ConversationRecord =>
  onCurrent(record, (handoff) => endFromOurSide(handoff, reason, when))

export const asking = (
  record: ConversationRecord,
  fetch: Parameters<typeof requestFetch>[1]
): ConversationRecord =>
  onCurrent(record, (handoff) => untold(requestFetch(handoff, fetch)))

/** Ids of the commands of all handoffs, the current one's last. */
export const commandIds = (record: ConversationRecord): string[] =>
  handoffsOf(record).flatMap(({ commands }) => commands.map(({ id }) => id))
