import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { Answer } from './api-call'

/** An object's id; callers may write it as text. */
export const idInput = z
  .union([z.int().positive(), z.string().regex(/^\d+$/)])
  .transform(Number)

/** Reads a body's member whose keys are already permitted; a value of the wrong type is a 400. */
export const parseInput = <Schema extends z.ZodType>(
  schema: Schema,
  input: unknown
): Result<z.output<Schema>, Answer> => {
  const parsed = schema.safeParse(input)
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues

  return err({
    status: 400,
    body: {
      error: {
        title: 'Invalid attribute',
        message: `You passed an invalid value for the ${issue?.path.join('.') ?? ''} attribute. ${issue?.message ?? ''}`,
      },
    },
  })
}
