import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import type {
  PartnerSignal,
  WebhookRefusal,
  WebhookRequest,
} from '../../../ports/partner'
import type { WebhookSecrets } from './authenticate'
import { isAuthentic } from './authenticate'
import { readWebhookBody } from './webhook-body'

/** A call only asks to fetch: what it says of the conversation is fetched, in order and without doubles. */
export const readWebhook = (
  request: WebhookRequest,
  secrets: WebhookSecrets
): Result<PartnerSignal, WebhookRefusal> => {
  if (!isAuthentic(request, secrets)) return err('UNAUTHENTICATED')

  return readWebhookBody(request.rawBody).map(
    ({ conversationId, ticketId, closing }) => ({
      conversationId,
      ...(ticketId === undefined ? {} : { partnerReference: ticketId }),
      updates: [],
      fetch: { withStatus: closing },
    })
  )
}
