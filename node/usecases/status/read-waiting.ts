import type { Result } from 'neverthrow'
import { ok } from 'neverthrow'

import { unansweredMinutesOf } from '../../domain/alerts/alert-settings'
import type { ConversationRecord } from '../../domain/conversation/conversation-record'
import type { Settings } from '../../domain/settings/settings'
import { DAY_MS, MINUTE_MS } from '../../domain/time-units'
import type { IndexEntry } from '../../ports/conversation-index'
import type { Ports } from '../../ports/ports'
import type { StoreFailure } from '../../ports/store-failure'
import { availabilityOf } from '../availability/availability-of'
import { readRecords } from '../conversation/read-records'

/** Those whose waiting has just become long are enough: for those before them the alert was sent already. */
const READS_AT_MOST = 100

/**
 * Conversations whose handoff was requested long enough ago, and within a day, to have been answered by now. None while the
 * store is closed, when nobody is expected to answer.
 */
export const readWaiting = async (
  ports: Pick<Ports, 'clock' | 'conversations'>,
  settings: Settings,
  open: IndexEntry[]
): Promise<Result<ConversationRecord[], StoreFailure>> => {
  const now = ports.clock.now()

  if (!availabilityOf(settings, now).open) return ok([])

  const latest = now - unansweredMinutesOf(settings) * MINUTE_MS
  const ids = open
    .filter(({ startedAt }) => {
      const at = Date.parse(startedAt ?? '')

      return at <= latest && at > now - DAY_MS
    })
    .map(({ conversationId }) => conversationId)

  return readRecords(ports, [...new Set(ids)].slice(0, READS_AT_MOST))
}
