import type { CloseReason } from '../handoff/handoff'
import { isOpen } from '../handoff/handoff'
import { closeHandoff } from './close-handoff'
import type { ConversationRecord } from './conversation-record'

/** Ends the handoff from our side: closed at once for the bot, and told to the partner after the messages that wait. */
export const endHandoff = (
  record: ConversationRecord,
  reason: CloseReason,
  at: string
): ConversationRecord =>
  isOpen(record.handoff)
    ? closeHandoff(
        {
          ...record,
          toPartner: [
            ...record.toPartner,
            {
              id: `${record.handoff.id}:end`,
              handoffId: record.handoff.id,
              payload: { kind: 'end', reason },
              status: 'WAITING',
              acceptedAt: at,
              attempts: 0,
            },
          ],
        },
        reason,
        at
      )
    : record

/** A handoff in which nothing was said for so long is over, whatever became of the partner's side. */
const IDLE_LIMIT = 30 * 24 * 60 * 60 * 1000

const isIdle = ({ handoff }: ConversationRecord, now: number): boolean =>
  isOpen(handoff) && now - Date.parse(handoff.lastActivityAt) >= IDLE_LIMIT

/** The record with its handoff ended when it is idle, else as it is. */
export const expireIdle = (
  record: ConversationRecord,
  now: number
): ConversationRecord =>
  isIdle(record, now)
    ? endHandoff(record, 'EXPIRED', new Date(now).toISOString())
    : record
