import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import {
  addTicket,
  leadsToHandoff,
} from '../../../domain/conversation/bot/bot-tickets'
import type { HandoffView } from '../../../domain/conversation/handoff-view'
import { viewHandoff } from '../../../domain/conversation/handoff-view'
import { tallyOf } from '../../../domain/handoff/tally'
import type { Availability } from '../../../domain/hours/availability'
import type { Settings } from '../../../domain/settings/settings'
import type { UserError } from '../../../domain/user-error'
import { nowIn } from '../../../ports/clock'
import type { Ports } from '../../../ports/ports'
import { parseInput } from '../../input/parse-input'
import { storeUnavailable, userError } from '../../../domain/user-error'
import { isWeni } from '../../../domain/settings/bot-kind'
import { availabilityOf, closedFor } from '../../availability/availability-of'
import { noteRefusal } from '../../insights/note-refusal'
import { requireSettings } from '../../settings/settings-where'
import { changeAndRelay } from '../relay/change-and-relay'
import { beginRelay } from '../relay/relay'
import type { RequestHandoffInput } from './handoff-request'
import { handoffRequest } from './handoff-request'
import type { HandoffOptions } from './asked'
import type { NotStarted } from './start-handoff'
import { startHandoff } from './start-handoff'

/** No handoff means that support is closed, for the reason and with the words of `availability`. */
export interface RequestHandoffAnswer {
  handoff?: HandoffView
  availability: Availability
  /** Taken outside the opening hours, to be answered later: the shopper is to be told so. */
  asContact?: true
}

const isNotWeni = (settings: Settings): boolean => !isWeni(settings)

/** No handoff comes of the request: what keeps support closed is noted for the figures. */
const answerWithout = async (
  ports: Ports,
  conversationId: string,
  refusal: NotStarted
): Promise<Result<RequestHandoffAnswer, UserError[]>> => {
  if (refusal.kind === 'SECRETS_UNAVAILABLE')
    return err([userError('SECRETS_UNAVAILABLE')])
  if (refusal.kind !== 'CLOSED') return err(storeUnavailable())

  const { availability } = refusal
  const { closedReason } = availability

  if (closedReason) await noteRefusal(ports, conversationId, closedReason)

  return ok({ availability })
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

  // Weni hears of its own tickets alone: nobody would read to the shopper what an agent answers without one.
  const heard = options.ticket
    ? ok(undefined)
    : await requireSettings(ports, isNotWeni, userError('WENI_CONNECTED'))

  if (heard.isErr()) return err(heard.error)

  const { conversationId } = request.value
  const relay = await beginRelay(ports, deadline)
  const found = await ports.conversations.read(conversationId, { fresh: true })

  if (relay.isErr() || found.isErr()) return err(storeUnavailable())

  const { settings } = relay.value
  const availability = availabilityOf(settings, ports.clock.now())
  const handoffId = ports.ids.next()
  const asked = {
    relay: relay.value,
    request: request.value,
    handoffId,
    at: nowIn(ports),
    availability,
    options,
  }
  const record = await changeAndRelay(
    relay.value,
    found.value,
    conversationId,
    async (stored) =>
      (leadsToHandoff(stored, options.ticket)
        ? ok(stored)
        : await startHandoff(asked, stored)
      ).map((opened) => addTicket(opened, options.ticket))
  )

  if (record.isErr()) return answerWithout(ports, conversationId, record.error)

  const { handoff } = record.value

  return handoff.id === handoffId && handoff.closeReason === 'PARTNER_FAILED'
    ? ok({
        availability: closedFor('PARTNER_PROBLEM', settings, ports.clock.now()),
      })
    : ok({
        handoff: viewHandoff(record.value),
        availability,
        ...(tallyOf(handoff).asContact ? { asContact: true } : {}),
      })
}
