import type { Language } from '../../domain/locale'
import type { PartnerProblem } from '../../domain/settings/settings'
import { errorMessage } from '../translate'

/** `PartnerProblem` of the schema: why the partner cannot be used, in the caller's language. */
export const translatedProblem = (
  language: Language,
  problem: PartnerProblem | undefined
): (PartnerProblem & { message: string }) | undefined =>
  problem && {
    code: problem.code,
    message: errorMessage(language, {
      code: problem.code,
      values: { detail: problem.detail ?? '' },
    }),
    since: problem.since,
  }
