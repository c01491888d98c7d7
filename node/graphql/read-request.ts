import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import { parseJson } from '../domain/parse-json'
import { readBody } from '../routes/read-body'
import type { RouteContext } from '../routes/route'
import type { Refusal } from './refusal'

const requestShape = z.object({
  query: z.string().min(1),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
})

export interface GraphqlRequest {
  query: string
  variables: Record<string, unknown>
  operationName?: string
}

/** Other apps' clients put a long query into the body of a GET, and its hash into the address. */
const BODY_HASH = '__graphqlBodyHash'

export const hasBody = ({ method, query }: RouteContext): boolean =>
  method === 'POST' || query[BODY_HASH] !== undefined

const fromAddress = ({
  query,
  variables,
  operationName,
}: RouteContext['query']) => ({
  query,
  variables: typeof variables === 'string' ? parseJson(variables) : variables,
  operationName,
})

const refuse = (status: number, code: string): Result<never, Refusal[]> =>
  err([{ status, code }])

const contentOf = async (
  ctx: RouteContext,
  maxBytes: number
): Promise<Result<unknown, Refusal[]>> => {
  if (!hasBody(ctx)) return ok(fromAddress(ctx.query))

  const body = await readBody(ctx.req, maxBytes)

  if (body.isOk()) return ok(parseJson(body.value))

  return body.error === 'TOO_LARGE'
    ? refuse(413, 'BODY_TOO_LARGE')
    : refuse(400, 'REQUEST_INVALID')
}

/** What is asked, from the body or, in a GET, from the address. One operation at a time. */
export const readRequest = async (
  ctx: RouteContext,
  maxBytes: number
): Promise<Result<GraphqlRequest, Refusal[]>> =>
  (await contentOf(ctx, maxBytes)).andThen((content) => {
    const { data } = requestShape.safeParse(content)

    if (!data) return refuse(400, 'REQUEST_INVALID')

    const { query, variables, operationName } = data

    return ok({
      query,
      variables: variables ?? {},
      operationName: operationName ?? undefined,
    })
  })
