import { err } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type { PartnerSignal, WebhookRequest } from '../../../ports/partner'
import type { Relay } from '../relay/relay'
import type { SignalOutcome } from './signal-outcome'
import { notStored } from './signal-outcome'

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

  return opened.value
    .readWebhook(request)
    .mapErr((refusal) =>
      refusal === 'IGNORED'
        ? { kind: 'IGNORED', reason: 'NOT_FOR_US' }
        : { kind: 'REFUSED', refusal }
    )
}
