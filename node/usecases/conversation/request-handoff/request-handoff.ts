import { err } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { UserError } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import { parseInput } from '../../input/parse-input'
import { storeUnavailable } from '../../../domain/user-error'
import { availabilityOf } from '../../availability/availability-of'
import { beginRelay } from '../relay/relay'
import type { RequestHandoffInput } from './handoff-request'
import { handoffRequest } from './handoff-request'
import type { RequestHandoffAnswer } from './request-handoff-answer'
import type { HandoffOptions } from './asked'
import { leadsToHandoff } from './leads-to-handoff'
import { refuse } from './refuse'
import { returnOpenHandoff } from './return-open-handoff'
import { startHandoff } from './start-handoff'

/**
 * Hands a conversation to humans. A handoff that is open already is returned, whatever the hours; a start that the partner
 * could not take yet is returned as requested and tried again. `deadline` is in milliseconds since the epoch.
 */
export const requestHandoff = async (
  ports: Ports,
  input: RequestHandoffInput,
  deadline: number,
  options: HandoffOptions = {}
): Promise<Result<RequestHandoffAnswer, UserError[]>> => {
  const request = parseInput(handoffRequest, input)

  if (request.isErr()) return err(request.error)

  const { conversationId } = request.value
  const relay = await beginRelay(ports, deadline)
  const found = await ports.conversations.read(conversationId, { fresh: true })

  if (relay.isErr() || found.isErr()) return err(storeUnavailable())

  const availability = availabilityOf(relay.value.settings, ports.clock.now())
  const asked = {
    relay: relay.value,
    request: request.value,
    found: found.value,
    availability,
    options,
  }

  if (leadsToHandoff(asked.found.record, options.ticket)) {
    const returned = await returnOpenHandoff(asked)

    return returned ?? requestHandoff(ports, input, deadline, options)
  }

  return availability.open || availability.takesContact
    ? startHandoff(asked)
    : refuse(asked, availability)
}
