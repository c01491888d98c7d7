import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { Settings } from '../../../domain/settings/settings'
import type { UserError } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import { parseInput } from '../../input/parse-input'
import { storeUnavailable, userError } from '../../../domain/user-error'
import { availabilityOf } from '../../availability/availability-of'
import { isWeni, settingsWhere } from '../../settings/settings-where'
import { beginRelay } from '../relay/relay'
import type { RequestHandoffInput } from './handoff-request'
import { handoffRequest } from './handoff-request'
import type { RequestHandoffAnswer } from './request-handoff-answer'
import type { HandoffOptions } from './asked'
import { leadsToHandoff } from './leads-to-handoff'
import { refuse } from './refuse'
import { returnOpenHandoff } from './return-open-handoff'
import { startHandoff } from './start-handoff'

const isNotWeni = (settings: Settings): boolean => !isWeni(settings)

/** Weni hears of its own tickets alone: nobody would read to the shopper what an agent answers without one. */
const refuseUnheard = async (
  ports: Ports,
  { ticket }: HandoffOptions
): Promise<Result<void, UserError[]>> => {
  if (ticket) return ok(undefined)

  const settings = await settingsWhere(ports, isNotWeni)

  if (settings.isErr()) return err(storeUnavailable())

  return isWeni(settings.value)
    ? err([userError('WENI_CONNECTED')])
    : ok(undefined)
}

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

  const heard = await refuseUnheard(ports, options)

  if (heard.isErr()) return err(heard.error)

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
