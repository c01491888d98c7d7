import { err } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type {
  PartnerSignal,
  WebhookRefusal,
  WebhookRequest,
} from '../../../ports/partner'
import type { Relay } from '../relay/relay'
import type { SignalOutcome } from './signal-outcome'
import { notStored } from './signal-outcome'

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
export const readSignal = async (
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
