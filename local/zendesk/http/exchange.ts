import type Koa from 'koa'
import type Router from 'koa-router'

import { readBody } from '../../sandbox/read-body'
import type { Answer, ApiCall } from './api-call'

const BODY_LIMIT = 64 * 1024 * 1024

/** Where the caller reached the account, for addresses in answers. */
export const originOf = (context: Koa.Context): string =>
  /\.zendesk\.com$/i.test(context.hostname)
    ? `https://${context.hostname}`
    : `http://${context.host}`

/** The call, or undefined when its body is too large. */
export const readCall = async (
  context: Koa.Context
): Promise<ApiCall | undefined> => {
  const rawBody = await readBody(context.req, BODY_LIMIT)
  return (
    rawBody && {
      method: context.method,
      params: (context as Router.RouterContext).params,
      query: new URLSearchParams(context.querystring),
      headers: context.req.headers,
      rawBody,
      body: undefined,
      origin: originOf(context),
      user: undefined,
    }
  )
}

export const send = (context: Koa.Context, answer: Answer): void => {
  context.status = answer.status
  if (answer.stream) context.body = answer.stream
  else if (answer.body !== undefined) {
    context.body = JSON.stringify(answer.body)
    context.type = 'application/json; charset=utf-8'
  }
  context.set(answer.headers ?? {})
}
