import { z } from 'zod'

import type { Call } from './calls'

/** The address that pages use. */
export const GRAPHQL = '/_v/private/graphql/v1'

/** A GraphQL request as a page or a bot sends it. */
export const graphqlCall = (
  query: string,
  headers: Record<string, string> = {},
  variables: object = {}
): Call => ({
  method: 'POST',
  path: GRAPHQL,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify({ query, variables }),
})

export const cookieOf = (token: string): Record<string, string> => ({
  cookie: `VtexIdclientAutCookie=${token}`,
})

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(z.object({ extensions: z.object({ code: z.string() }) }))
    .optional(),
})

/** The codes of an answer's errors. */
export const codesIn = (text: string): string[] =>
  (answer.parse(JSON.parse(text)).errors ?? []).map(
    ({ extensions }) => extensions.code
  )

/** What an answer tells, where it tells something. */
export const dataIn = (text: string): unknown[] =>
  Object.values(answer.parse(JSON.parse(text)).data ?? {}).filter(
    (value) => value !== null
  )
