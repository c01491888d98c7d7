import type { Result } from 'neverthrow'

import type { Language } from '../domain/locale'
import type { UserError } from '../domain/user-error'
import type { SpokenError } from './user-errors'
import { spoken } from './user-errors'

/** A mutation's payload: what `shape` makes of the outcome, or only the errors. */
export const payload = async <T, Shape extends object>(
  language: Language,
  outcome: Result<T, UserError[]>,
  shape: (value: T) => Shape | Promise<Shape>
): Promise<(Shape | object) & { userErrors: SpokenError[] }> =>
  outcome.isOk()
    ? { ...(await shape(outcome.value)), userErrors: [] }
    : { userErrors: spoken(language, outcome.error) }
