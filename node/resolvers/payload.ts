import type { Result } from 'neverthrow'

import type { Language } from '../domain/locale'
import type { UserError } from '../domain/user-error'
import type { TranslatedError } from './user-errors'
import { translated } from './user-errors'

/** A mutation's payload: what `shape` makes of the outcome, or only the errors. */
export const payload = async <T, Shape extends object>(
  language: Language,
  outcome: Result<T, UserError[]>,
  shape: (value: T) => Shape | Promise<Shape>
): Promise<(Shape | object) & { userErrors: TranslatedError[] }> =>
  outcome.isOk()
    ? { ...(await shape(outcome.value)), userErrors: [] }
    : { userErrors: translated(language, outcome.error) }
