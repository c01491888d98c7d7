import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { ZendeskCall } from '../client/call'
import type { ZendeskFailure } from '../client/failure'

const answerSchema = z.object({
  response: z.object({ status_code: z.number() }),
})

/** Names no conversation, so that we let it in and do nothing. */
const payload = JSON.stringify({ v: 1, kind: 'test' })

/** The status with which our own webhook answered Zendesk. */
export const callWebhook = async (
  call: ZendeskCall,
  webhookId: string
): Promise<Result<number, ZendeskFailure>> => {
  const answer = await call(
    {
      method: 'POST',
      path: '/api/v2/webhooks/test',
      query: { webhook_id: webhookId },
      json: { request: { payload } },
      repeatable: true,
    },
    answerSchema
  )

  return answer.map(({ response }) => response.status_code)
}

const secretSchema = z.object({
  signing_secret: z.object({ secret: z.string().min(1) }),
})

/** What Zendesk signs its calls with; undefined where it does not tell. */
export const readSigningSecret = async (
  call: ZendeskCall,
  webhookId: string
): Promise<Result<string | undefined, ZendeskFailure>> => {
  const answer = await call(
    { method: 'GET', path: `/api/v2/webhooks/${webhookId}/signing_secret` },
    secretSchema
  )

  return answer
    .map(({ signing_secret: { secret } }): string | undefined => secret)
    .orElse((failure) =>
      failure.kind === 'RETRY' ? err(failure) : ok(undefined)
    )
}
