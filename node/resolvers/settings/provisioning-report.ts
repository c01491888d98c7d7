import type { Language } from '../../domain/locale'
import type {
  ProvisioningReport,
  ProvisioningStep,
} from '../../domain/settings/provisioning-report'
import { translate, errorMessage } from '../translate'

const translatedStep = (language: Language, step: ProvisioningStep): object => {
  const { failure, ...rest } = step

  return {
    ...rest,
    label: translate(language, `step.${step.id}`) ?? step.title,
    message:
      failure &&
      errorMessage(language, {
        code: failure.code,
        values: { detail: failure.detail ?? '' },
      }),
    detail: failure?.detail,
  }
}

/** `ProvisioningReport` of the schema, with its sentences in the caller's language. */
export const translatedReport = (
  language: Language,
  { steps, checkedAt }: ProvisioningReport
): object => ({
  checkedAt,
  healthy: steps.every(({ state }) => state === 'IN_PLACE'),
  steps: steps.map((step) => translatedStep(language, step)),
})
