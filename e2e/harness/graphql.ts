import { z } from 'zod'

import type { Addresses } from './product'

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z
          .object({
            code: z.string().optional(),
            exception: z.object({ code: z.string().optional() }).optional(),
          })
          .optional(),
      })
    )
    .optional(),
})

type GraphqlAnswer = z.infer<typeof answer>

/** Sends an operation to the address that the page itself uses. */
export const graphql = async (
  product: Addresses,
  headers: Record<string, string>,
  query: string,
  variables: object = {}
): Promise<GraphqlAnswer> => {
  const response = await fetch(product.graphql, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  })

  return answer.parse(await response.json())
}

/** The value of a field at the root, or the errors as an exception. */
const field = (result: GraphqlAnswer, name: string): unknown => {
  if (!result.data) throw new Error(JSON.stringify(result.errors))

  return result.data[name]
}

type Ask = <Shape>(
  query: string,
  variables: object,
  name: string
) => Promise<Shape>

const asker =
  (product: Addresses, headers: Record<string, string>): Ask =>
  async <Shape>(query: string, variables: object, name: string) =>
    field(await graphql(product, headers, query, variables), name) as Shape

export const adminHeaders = (
  product: Addresses,
  canManage = true
): Record<string, string> => {
  const user = product.users.find((each) => each.canManage === canManage)

  return { cookie: `VtexIdclientAutCookie=${user?.cookie ?? ''}` }
}

/** Asks as the admin who may manage Live Support. */
export const asAdmin = (product: Addresses): Ask =>
  asker(product, { ...adminHeaders(product), 'x-vtex-locale': 'en-US' })

/** Asks as a bot with this token. */
export const asBot = (product: Addresses, token: string): Ask =>
  asker(product, { 'x-live-support-bot-token': token })
