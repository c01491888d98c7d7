import type { Language } from '../../domain/locale'
import type { SetupReport, SetupStep } from '../../domain/settings/provisioning-report'
import { say, sentenceOf } from '../translate'

const spokenStep = (language: Language, step: SetupStep): object => {
  const { failure, ...rest } = step

  return {
    ...rest,
    label: say(language, `step.${step.id}`) ?? step.title,
    message:
      failure &&
      sentenceOf(language, {
        code: failure.code,
        values: { detail: failure.detail ?? '' },
      }),
    detail: failure?.detail,
  }
}

/** `SetupReport` of the schema, with its sentences in the caller's language. */
export const spokenReport = (
  language: Language,
  { steps, checkedAt }: SetupReport
): object => ({
  checkedAt,
  healthy: steps.every(({ state }) => state === 'IN_PLACE'),
  steps: steps.map((step) => spokenStep(language, step)),
})
