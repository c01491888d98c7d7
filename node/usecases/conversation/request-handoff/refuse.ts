import { ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { Availability } from '../../../domain/hours/availability'
import type { UserError } from '../../../domain/user-error'
import { noteRefusal } from '../../insights/note-refusal'
import type { Asked } from './asked'
import type { RequestHandoffAnswer } from './request-handoff-answer'

/** No handoff comes of the request: it is noted for the figures, and answered with what keeps support closed. */
export const refuse = async (
  { relay, request: { conversationId } }: Asked,
  availability: Availability
): Promise<Result<RequestHandoffAnswer, UserError[]>> => {
  const { closedReason } = availability

  if (closedReason) await noteRefusal(relay.ports, conversationId, closedReason)

  return ok({ availability })
}
