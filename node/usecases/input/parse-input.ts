import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'
import type { z } from 'zod'

import type { UserError } from '../../domain/user-error'
import { userError } from '../../domain/user-error'

const asUserError = (issue: z.core.$ZodIssue): UserError => {
  const field = issue.path.length > 0 ? issue.path.join('.') : undefined

  return issue.code === 'custom'
    ? userError(issue.message, field, issue.params)
    : userError('INVALID_INPUT', field)
}

/** An input as its schema reads it, or every fault in it at its field. */
export const parseInput = <Schema extends z.ZodType>(
  schema: Schema,
  input: unknown
): Result<z.output<Schema>, UserError[]> => {
  const parsed = schema.safeParse(input)

  return parsed.success
    ? ok(parsed.data)
    : err(parsed.error.issues.map(asUserError))
}
