import type Koa from 'koa'
import type { z } from 'zod'

import { isObject } from '../../is-object'
import { parseJson } from '../../parse-json'
import { readBody } from '../../sandbox/read-body'
import type { Sandbox } from '../sandbox'
import { accountOf } from '../sandbox'
import type { Answer } from './answer'
import { refused, send, unsuccessful } from './answer'

/** One call with its token taken out: everything that the caller said. */
export interface ApiCall {
  sandbox: Sandbox
  params: Record<string, string>
  query: URLSearchParams
  body: Record<string, unknown>
}

export type Handle = (call: ApiCall) => Answer | Promise<Answer>

const BODY_LIMIT = 2 * 1024 * 1024

const jsonBody = async (
  context: Koa.Context
): Promise<Record<string, unknown>> => {
  const content = await readBody(context.req, BODY_LIMIT)

  const parsed = parseJson(content?.toString('utf8') ?? '')

  return isObject(parsed) ? parsed : {}
}

/** The API's own words for the first thing that is wrong with an input. */
export const problemOf = (error: z.ZodError): string => {
  const [issue] = error.issues
  const field = issue?.path.join('.') ?? ''

  return `The ${field} field is invalid: ${issue?.message ?? ''}`
}

/** Lets pass who brings a token, in the query of a GET and in the body of all else; a header counts for nothing. */
const withToken =
  (sandbox: Sandbox, isToken: (token: unknown) => boolean, refusal: Answer) =>
  (handle: Handle) =>
  async (context: Koa.Context & { params: unknown }): Promise<void> => {
    const query = new URLSearchParams(context.querystring)
    const body = context.method === 'GET' ? {} : await jsonBody(context)
    const token = context.method === 'GET' ? query.get('token') : body.token
    const params = context.params as Record<string, string>

    send(
      context,
      isToken(token) ? await handle({ sandbox, params, query, body }) : refusal
    )
  }

export const withAccountToken = (sandbox: Sandbox) =>
  withToken(
    sandbox,
    (token) => token === accountOf(sandbox).apiToken,
    refused('Invalid token')
  )

export const withPartnerToken = (sandbox: Sandbox) =>
  withToken(
    sandbox,
    (token) => token === accountOf(sandbox).partnerToken,
    unsuccessful('Invalid token')
  )
