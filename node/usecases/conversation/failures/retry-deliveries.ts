import type { Result } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import type { HandoffView } from '../../../domain/conversation/handoff-view'
import { retryFailed } from '../../../domain/conversation/failures/retry-failed'
import { awaitsAccount } from '../../../domain/conversation/outbox/outbox'
import type { UserError } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import { checkPartner } from '../../partner/health/check-partner'
import type { FailuresOf } from './change-failures'
import { changeFailures } from './change-failures'
import { deliverRefused } from './deliver-refused'

/**
 * For the merchant: tries a conversation's failed messages again. Where that shows that the partner, or the bot, takes our calls
 * again, what other conversations have waiting for it is due too. `deadline` is in milliseconds since the epoch.
 */
export const retryDeliveries = async (
  ports: Ports,
  about: FailuresOf,
  deadline: number
): Promise<Result<HandoffView, UserError[]>> => {
  let wasRefused = false
  const change = (
    record: ConversationRecord,
    at: string
  ): ConversationRecord => {
    wasRefused = record.toBot.some(awaitsAccount)

    return retryFailed(record, at)
  }
  const retried = await changeFailures(
    ports,
    { ...about, did: 'RETRIED', change },
    deadline
  )
  const settings = await ports.settings.current()

  if (retried.isErr() || settings.isErr()) return retried

  const { partner, waitingDeliveries } = retried.value

  if (settings.value.partners[partner]?.problem) {
    await checkPartner(ports, partner, deadline)
  }

  if (wasRefused && waitingDeliveries === 0) {
    await deliverRefused(ports, deadline)
  }

  return retried
}
