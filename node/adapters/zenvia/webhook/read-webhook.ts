import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import { iso } from '../../../domain/iso'
import type {
  OpenConnection,
  PartnerSignal,
  WebhookRefusal,
  WebhookRequest,
} from '../../../ports/partner'
import { isKey } from '../connection/webhook-key'
import { memoryOf } from '../relay/memory'
import { readMessage } from './read-message'
import { readState } from './read-state'
import type { WebhookBody } from './webhook-body'
import { readWebhookBody } from './webhook-body'

/** Zenvia promises no order: words that were sent before the end may arrive after it, and cannot be asked for. */
const SETTLE_MS = 3000

const updatesOf = (
  body: WebhookBody,
  receivedAt: number
): PartnerSignal['updates'] => {
  const at = iso(receivedAt)
  const message = body.message && readMessage(body, body.message, at)
  const state = readState(body, at)

  return [...(message ? [message] : []), ...(state ? [state] : [])]
}

/**
 * Words count from whatever interaction of the handoff they come, since a start that was repeated may have left two. The rest
 * is about the interaction that it names.
 */
const subjectOf = ({
  extra: { handoffId },
  interaction_hash: hash,
  message,
}: WebhookBody): Partial<PartnerSignal> => ({
  ...(handoffId === undefined ? {} : { handoffId }),
  ...(hash === undefined || (message && handoffId !== undefined)
    ? {}
    : { partnerReference: hash }),
  ...(hash === undefined || handoffId === undefined
    ? {}
    : { learned: { partnerReference: hash, memory: memoryOf(hash) } }),
})

const signalOf = (
  body: WebhookBody,
  receivedAt: number
): Result<PartnerSignal, WebhookRefusal> => {
  const conversationId = body.extra.conversationId ?? body.external_id
  const updates = updatesOf(body, receivedAt)
  const isFinished = body.state === 'finished'

  if (conversationId === undefined || (updates.length === 0 && !isFinished)) {
    return err('IGNORED')
  }

  return ok({
    conversationId,
    ...subjectOf(body),
    updates,
    ...(isFinished ? { fetch: { withStatus: true, afterMs: SETTLE_MS } } : {}),
  })
}

/** One call, which the key in its address proves to be Zenvia's. */
export const readWebhook = (
  request: WebhookRequest,
  connection: OpenConnection
): Result<PartnerSignal, WebhookRefusal> =>
  isKey(request.key, connection, request.receivedAt)
    ? readWebhookBody(request.rawBody).andThen((body) =>
        signalOf(body, request.receivedAt)
      )
    : err('UNAUTHENTICATED')
