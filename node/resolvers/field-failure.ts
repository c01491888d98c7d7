import type { Result } from 'neverthrow'

import type { Language } from '../domain/locale'
import type { UserError } from '../domain/user-error'
import { errorMessage } from './translate'

/** Why a field has no answer, where no payload could say it: a code and a sentence, and nothing else. */
export class FieldFailure extends Error {
  public readonly extensions: { code: string }

  /** `code` is what clients see, where it is not the one that names the sentence. */
  constructor(language: Language, error: UserError, code = error.code) {
    super(errorMessage(language, error))
    this.name = 'FieldFailure'
    this.extensions = { code }
  }
}

/** The answer of a field that has no place for user errors. */
export const answerOrFail = <T>(
  result: Result<T, UserError[]>,
  language: Language
): T => {
  if (result.isOk()) {
    return result.value
  }

  throw new FieldFailure(language, result.error[0] ?? { code: 'INTERNAL' })
}
