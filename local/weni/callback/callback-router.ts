import type Koa from 'koa'
import Router from 'koa-router'

import { parseJson } from '../../parse-json'
import { readBody } from '../../sandbox/read-body'
import { logExchange } from '../calls/call-ticketer'
import type { Ticketer } from '../model'
import type { Sandbox } from '../sandbox'
import type { CallbackAnswer } from './answer'
import { refuse } from './answer'
import { isProven } from './proof'
import { takeClose } from './take-close'
import { takeMessage } from './take-message'
import { takeReopen } from './take-reopen'

const LARGEST = 1024 * 1024

type Take = (sandbox: Sandbox, content: unknown) => Promise<CallbackAnswer>

const answerTo = async (
  sandbox: Sandbox,
  context: Koa.Context,
  body: Buffer | undefined,
  take: Take
): Promise<CallbackAnswer> => {
  const ticketer: Ticketer | undefined = sandbox.db.ticketers.get(
    String(context.params.ticketer)
  )

  if (!ticketer) {
    return refuse(404, 'ticketer_not_found', 'No such ticketer.')
  }
  if (!body) return refuse(413, 'payload_too_large', 'The body is too large.')

  const signed = {
    body,
    signature: context.get('x-webhook-signature'),
    timestamp: context.get('x-webhook-timestamp'),
  }

  return isProven(ticketer, signed, sandbox.now())
    ? take(sandbox, parseJson(body.toString('utf8')))
    : refuse(401, 'unauthorized', 'The signature is invalid.')
}

const serve =
  (sandbox: Sandbox, take: Take) =>
  async (context: Koa.Context): Promise<void> => {
    const at = sandbox.now()
    const body = await readBody(context.req, LARGEST)
    const answer = await answerTo(sandbox, context, body, take)

    context.status = answer.status
    context.body = answer.body
    logExchange(sandbox, {
      direction: 'from the ticketer',
      call: context.path,
      request: body?.toString('utf8') ?? '',
      status: answer.status,
      response: JSON.stringify(answer.body),
      at,
      elapsedMs: sandbox.now() - at,
    })
  }

/** The event callback, where a ticketer tells what its agents did. */
export const callbackRouter = (sandbox: Sandbox): Router => {
  const router = new Router({
    prefix: '/mr/tickets/types/generic/event_callback/:ticketer',
    sensitive: true,
  })

  router.post('/messages', serve(sandbox, takeMessage))
  router.post('/tickets/close', serve(sandbox, takeClose))
  router.post('/tickets/reopen', serve(sandbox, takeReopen))

  return router
}
