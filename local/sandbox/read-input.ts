import type Koa from 'koa'
import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import type { z } from 'zod'

import { readBody } from './read-body'

const BODY_LIMIT = 100 * 1024 * 1024

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text || '{}')
  } catch {
    return undefined
  }
}

/** How a sandbox's own pages and switches refuse an input. */
interface InputRefusal {
  status: 400
  body: { error: string }
}

const refusal = ({ issues }: z.ZodError): InputRefusal => ({
  status: 400,
  body: {
    error: issues
      .map(({ path, message }) => `${path.join('.')} ${message}`.trim())
      .join('; '),
  },
})

/** What a page or a script sent to the sandbox itself, or what is wrong with it. */
export const readInput = async <Schema extends z.ZodType>(
  context: Koa.Context,
  schema: Schema
): Promise<Result<z.output<Schema>, InputRefusal>> => {
  const body = await readBody(context.req, BODY_LIMIT)
  const read = schema.safeParse(parse(body?.toString('utf8') ?? ''))

  return read.success ? ok(read.data) : err(refusal(read.error))
}
