import type { IOContext } from '@vtex/api'
import { z } from 'zod'

type Write = IOContext['logger']['log']

/** A line about a failed GraphQL operation, as the runtime writes it: the operation and its variables stand in `query`. */
const operationFailure = z.looseObject({
  message: z.string(),
  query: z.custom<Record<string, unknown>>(
    (query) => typeof query === 'object' && query !== null
  ),
})

const UNFIT = 'A GraphQL operation did not fit the schema'

/**
 * Keeps out of the log what was typed into a failed operation, secrets perhaps. Without a path no field has run: the words
 * are then GraphQL's own, which quote values in the message and in the exception that comes with it. What stands in `query`
 * leaves the answer too, since the runtime puts the same object there.
 */
export const discreet =
  (write: Write): Write =>
  (line, level) => {
    const failure = operationFailure.safeParse(line)

    if (!failure.success) {
      write(line, level)

      return
    }

    const { path, message, query } = failure.data

    delete query.query
    delete query.variables
    write(
      {
        ...failure.data,
        ...(path === undefined
          ? { message: UNFIT, extensions: undefined }
          : { message }),
        query: undefined,
        stack: undefined,
      },
      level
    )
  }
