import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { HandoffView } from '../../domain/conversation/handoff-view'
import { viewHandoff } from '../../domain/conversation/handoff-view'
import { retryFailed } from '../../domain/conversation/retry-failed'
import type { UserError } from '../../domain/user-error'
import type { Ports } from '../../ports/ports'
import { nowIn } from '../../ports/clock'
import { changeConversation } from './relay/change-conversation'

/** For the merchant: tries a conversation's failed messages again. `deadline` is in milliseconds since the epoch. */
export const retryDeliveries = async (
  ports: Ports,
  conversationId: string,
  deadline: number
): Promise<Result<HandoffView, UserError[]>> => {
  const record = await changeConversation(ports, {
    conversationId,
    deadline,
    fresh: true,
    decide: (found) =>
      found ? ok(retryFailed(found, nowIn(ports))) : err('HANDOFF_NOT_FOUND'),
  })

  return record.map(viewHandoff)
}
