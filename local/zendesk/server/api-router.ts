import Router from 'koa-router'

import { accountEndpoints } from '../account/endpoints'
import { attachmentEndpoints } from '../files/endpoints'
import { ticketFieldEndpoints } from '../fields/endpoints'
import type { Sandbox } from '../sandbox'
import { ticketEndpoints } from '../tickets/endpoints'
import { triggerEndpoints } from '../triggers/endpoints'
import { userEndpoints } from '../users/endpoints'
import { webhookEndpoints } from '../webhooks/endpoints'
import type { Answer, ApiCall, Endpoint } from '../http/api-call'
import { readCall, send } from '../http/exchange'
import { notAuthenticated, unparsable } from '../http/refusals'
import { identify } from '../account/authentication'
import { refuseAccess } from '../account/rights'
import { countCall } from './rate-limits'

const endpoints: Endpoint[] = [
  ...accountEndpoints,
  ...userEndpoints,
  ...ticketEndpoints,
  ...attachmentEndpoints,
  ...ticketFieldEndpoints,
  ...webhookEndpoints,
  ...triggerEndpoints,
]

const tooLarge: Answer = {
  status: 413,
  body: { error: 'PayloadTooLarge', description: 'The body is too large' },
}

const notJson: Answer = {
  status: 415,
  body: {
    error: 'UnsupportedMediaType',
    description: 'Send JSON with Content-Type: application/json',
  },
}

const parseJson = (endpoint: Endpoint, call: ApiCall): Answer | undefined => {
  if (endpoint.raw || call.rawBody.length === 0) return undefined
  if (!/\bjson\b/.test(call.headers['content-type'] ?? '')) return notJson
  try {
    call.body = JSON.parse(call.rawBody.toString('utf8'))
    return undefined
  } catch {
    return unparsable
  }
}

/** A refused call changes nothing. */
const accepted = (answer: Answer | Promise<Answer>) =>
  answer instanceof Promise || answer.status < 400

const run = (
  sandbox: Sandbox,
  endpoint: Endpoint,
  call: ApiCall
): Answer | Promise<Answer> => {
  const identity = identify(sandbox, call.headers.authorization)
  const { user } = identity
  if (!user && endpoint.right !== 'none') return notAuthenticated
  const refusal =
    (user && refuseAccess(sandbox, endpoint, { ...identity, user })) ??
    parseJson(endpoint, call)
  if (refusal) return refusal

  return sandbox.db.change(() => {
    if (endpoint.right === 'none')
      return endpoint.run(sandbox, { ...call, user })
    return user ? endpoint.run(sandbox, { ...call, user }) : notAuthenticated
  }, accepted)
}

/** The routes below `/api/v2` of one account. */
export const apiRouter = (sandbox: Sandbox): Router => {
  const router = new Router({ prefix: '/api/v2' })

  endpoints.forEach((endpoint) =>
    router.register(endpoint.path, [endpoint.method], async (context) => {
      const call = await readCall(context)
      const { headers, refusal } = countCall(sandbox, endpoint)
      context.set(headers)
      send(
        context,
        refusal ?? (call ? await run(sandbox, endpoint, call) : tooLarge)
      )
    })
  )

  return router
}
