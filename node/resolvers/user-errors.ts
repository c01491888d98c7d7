import type { Language } from '../domain/locale'
import type { UserError } from '../domain/user-error'
import { sentenceOf } from './translate'

/** `UserError` of the schema. */
export interface SpokenError {
  code: string
  field?: string
  message: string
}

/** User errors in the caller's language. */
export const spoken = (
  language: Language,
  errors: readonly UserError[]
): SpokenError[] =>
  errors.map((error) => ({
    code: error.code,
    field: error.field,
    message: sentenceOf(language, error),
  }))
