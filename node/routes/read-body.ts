import type { IncomingMessage } from 'node:http'

import { text } from 'co-body'
import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

const failure = z.object({ status: z.number() })

const TOO_LARGE = 413

/** The body as it came, which nobody has read before; `BROKEN` when it ended early or is not what its headers say. */
export const readBody = async (
  request: IncomingMessage,
  maxBytes: number
): Promise<Result<string, 'TOO_LARGE' | 'BROKEN'>> => {
  try {
    return ok(await text(request, { limit: maxBytes, encoding: 'utf8' }))
  } catch (error) {
    return err(
      failure.safeParse(error).data?.status === TOO_LARGE
        ? 'TOO_LARGE'
        : 'BROKEN'
    )
  }
}
