import type Koa from 'koa'
import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import type { z } from 'zod'

import { readBody } from '../../sandbox/read-body'

const BODY_LIMIT = 100 * 1024 * 1024

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text || '{}')
  } catch {
    return undefined
  }
}

/** What the page sent, or what is wrong with it. */
export const readInput = async <Schema extends z.ZodType>(
  context: Koa.Context,
  schema: Schema
): Promise<Result<z.output<Schema>, string>> => {
  const body = await readBody(context.req, BODY_LIMIT)
  const read = schema.safeParse(parse(body?.toString('utf8') ?? ''))

  return read.success
    ? ok(read.data)
    : err(
        read.error.issues
          .map(({ path, message }) => `${path.join('.')} ${message}`.trim())
          .join('; ')
      )
}
