import type { Language } from '../domain/locale'
import type { UserError } from '../domain/user-error'
import { errorMessage } from './translate'

/** `UserError` of the schema. */
export interface TranslatedError {
  code: string
  field?: string
  message: string
}

/** User errors in the caller's language. */
export const translated = (
  language: Language,
  errors: readonly UserError[]
): TranslatedError[] =>
  errors.map((error) => ({
    code: error.code,
    field: error.field,
    message: errorMessage(language, error),
  }))
