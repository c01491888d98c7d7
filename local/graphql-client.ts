import { z } from 'zod'

import type { SendToInternet } from './remote-system'

/** The app answered an operation with errors. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly codes: string[]
  ) {
    super(message)
  }
}

/** Runs an operation; rejects with the messages and codes of its errors. */
type RunOperation = (query: string, variables: object) => Promise<unknown>

const answerSchema = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z.object({ code: z.string().optional() }).optional(),
      })
    )
    .optional(),
})

/** The app's GraphQL as a caller with these headers finds it on the internet. */
export const graphqlClient =
  (
    send: SendToInternet,
    publicHost: string,
    headers: Record<string, string>
  ): RunOperation =>
  async (query, variables) => {
    const { body } = await send(`https://${publicHost}/_v/private/graphql/v1`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = answerSchema.parse(JSON.parse(body))

    if (errors) {
      throw new Refused(
        errors.map(({ message }) => message).join(' '),
        errors.flatMap(({ extensions }) => extensions?.code ?? [])
      )
    }

    return data
  }
