import { ok } from 'neverthrow'

import type { MerchantWords } from '../close-handoff'
import type { ConversationRecord } from '../conversation-record'
import { openHandoff } from '../open-handoff'
import type { PartnerItem } from '../outbox'
import type { MessageCommand, StartCommand } from '../partner-command'
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

export const startOf = (handoffId: string): StartCommand => ({
  kind: 'start',
  handoffId,
  conversationId: 'c1',
  accountPhoneNumber: '+551140001000',
  shopper: { phoneNumber: '+5511988887777' },
  transcript: [],
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
    start: startOf(handoffId),
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

/** The record with some of a waiting command changed. */
export const withItem = (
  record: ConversationRecord,
  id: string,
  change: Partial<PartnerItem>
): ConversationRecord => ({
  ...record,
  toPartner: record.toPartner.map((item) =>
    item.id === id ? { ...item, ...change } : item
  ),
})
