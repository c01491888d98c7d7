import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import { addTicket } from '../../../domain/conversation/bot/bot-tickets'
import { viewHandoff } from '../../../domain/conversation/handoff-view'
import type { UserError } from '../../../domain/user-error'
import { storeUnavailable } from '../../../domain/user-error'
import { changeAndRelay } from '../relay/change-and-relay'
import type { Asked } from './asked'
import { leadsToHandoff } from './leads-to-handoff'
import type { RequestHandoffAnswer } from './request-handoff-answer'

/** Answers the handoff that is open, and moves on what waits in it. Undefined when it was closed meanwhile. */
export const returnOpenHandoff = async ({
  relay,
  request,
  found,
  availability,
  options,
}: Asked): Promise<Result<RequestHandoffAnswer, UserError[]> | undefined> => {
  const record = await changeAndRelay(
    relay,
    found,
    request.conversationId,
    (stored) =>
      leadsToHandoff(stored, options.ticket)
        ? ok(addTicket(stored, options.ticket))
        : err('CLOSED')
  )

  if (record.isErr()) {
    return record.error === 'CLOSED' ? undefined : err(storeUnavailable())
  }

  return ok({ handoff: viewHandoff(record.value), availability })
}
