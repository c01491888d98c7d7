import { err } from 'neverthrow'
import type { Result } from 'neverthrow'

import { LONGEST_ID } from '../../../domain/longest-id'
import type { PartnerName } from '../../../domain/partner-name'
import type {
  PartnerSignal,
  WebhookRefusal,
  WebhookRequest,
} from '../../../ports/partner'
import type { Ports } from '../../../ports/ports'
import { noteWebhookEvent } from '../../partner/webhook/note-webhook-event'
import type { Relay } from '../relay/relay'
import { beginRelay } from '../relay/relay'
import type { SignalOutcome } from './signal-outcome'
import { notStored } from './signal-outcome'
import { takeSignal } from './take-signal'

const outcomeOf = (refusal: WebhookRefusal): SignalOutcome => {
  switch (refusal) {
    case 'IGNORED':
      return { kind: 'IGNORED', reason: 'NOT_FOR_US' }

    case 'TRY_LATER':
      return notStored

    case 'UNAUTHENTICATED':
    case 'NOT_AN_OBJECT':
      return { kind: 'REFUSED', refusal }
  }
}

/** The call as its partner reads it, once it is proven who sent it. Without a connection nothing can be proven. */
const readSignal = async (
  relay: Relay,
  partner: PartnerName,
  request: WebhookRequest
): Promise<Result<PartnerSignal, SignalOutcome>> => {
  const opened = await relay.partner(partner)

  if (opened.isErr()) {
    return err(
      opened.error.kind === 'RETRY'
        ? notStored
        : { kind: 'REFUSED', refusal: 'UNAUTHENTICATED' }
    )
  }

  return (await opened.value.readWebhook(request)).mapErr(outcomeOf)
}

/**
 * Takes one call of a partner's webhook: stored, with its updates on the way to the bot, before it is acknowledged.
 * `deadline`, in milliseconds since the epoch, is when the partner stops waiting for the answer.
 */
export const receivePartnerSignal = async (
  ports: Ports,
  partner: PartnerName,
  request: WebhookRequest,
  deadline: number
): Promise<SignalOutcome> => {
  const relay = await beginRelay(ports, deadline)

  if (relay.isErr()) return notStored

  const signal = await readSignal(relay.value, partner, request)

  if (signal.isOk() || signal.error.kind === 'IGNORED') {
    await noteWebhookEvent(ports, relay.value.settings, {
      partner,
      key: request.key,
    })
  }

  if (signal.isErr()) return signal.error

  const { conversationId } = signal.value

  const outcome: SignalOutcome =
    conversationId.length > LONGEST_ID
      ? { kind: 'IGNORED', reason: 'NOT_FOR_US' }
      : await takeSignal({ relay: relay.value, partner, signal: signal.value })

  if (outcome.kind === 'IGNORED') {
    ports.log.info('A webhook changed nothing', {
      partner,
      conversationId: conversationId.slice(0, LONGEST_ID),
      reason: outcome.reason,
    })
  }

  return outcome
}
