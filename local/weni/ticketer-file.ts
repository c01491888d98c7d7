import { load, YAML11_SCHEMA } from 'js-yaml'
import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { TicketerForm } from './ticketer-form'
import { contractRoutes, ticketerForm } from './ticketer-form'

const { name, ticketer_type, ...config } = ticketerForm.shape
const { base_url, api_token, webhook_secret, ...routes } = config

/** A file for `weni ticketer create`: all values are strings, and routes that are left out are the contract's. */
const ticketerFile = z.strictObject({
  ticketers: z
    .array(
      z.strictObject({
        name,
        ticketer_type: ticketer_type.unwrap(),
        config: z
          .strictObject({ base_url, api_token, webhook_secret })
          .extend(z.object(routes).partial().shape),
      })
    )
    .min(1),
})

/** YAML 1.1, as Python reads it: `yes` and `12` without quotes are no strings. */
const parse = (text: string): Result<unknown, string> => {
  try {
    return ok(load(text, { schema: YAML11_SCHEMA }))
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error))
  }
}

/** The ticketers in a file of Weni's command line, or what is wrong with it. */
export const readTicketerFile = (
  text: string
): Result<TicketerForm[], string> =>
  parse(text).andThen((content) => {
    const { success, data, error } = ticketerFile.safeParse(content)

    return success
      ? ok(
          data.ticketers.map(({ config: values, ...ticketer }) => ({
            ...ticketer,
            ...contractRoutes,
            ...values,
          }))
        )
      : err(z.prettifyError(error))
  })
