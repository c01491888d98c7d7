import type { ProvisioningStep } from '../../../domain/settings/provisioning-report'
import type {
  ProvisioningRequest,
  ProvisioningProgress,
} from '../../../ports/provisioning'
import type { ProvisionedIds } from './provisioned-ids'
import { reportOf } from './steps'

/** What a run has made so far; saved after every step, so that one that dies is finished by the next. */
export interface ProvisioningRun {
  ids(): ProvisionedIds
  note(change: Partial<ProvisionedIds>): void
  noteSecret(name: string, text: string): void
  report(step: ProvisioningStep): void
  save(): Promise<void>
  progress(): ProvisioningProgress
}

const defined = (ids: ProvisionedIds): ProvisioningProgress['provisioned'] =>
  Object.fromEntries(
    Object.entries(ids).filter(([, value]) => value !== undefined)
  )

export const provisioningRun = (
  request: Pick<ProvisioningRequest, 'save'>,
  start: { ids: ProvisionedIds; steps: ProvisioningStep[]; now: () => number }
): ProvisioningRun => {
  let { ids, steps } = start
  const newSecrets: Record<string, string> = {}

  const progress = (): ProvisioningProgress => ({
    provisioned: defined(ids),
    newSecrets: { ...newSecrets },
    report: reportOf(steps, start.now()),
  })

  return {
    ids: () => ids,
    note: (change) => {
      ids = { ...ids, ...change }
    },
    noteSecret: (name, text) => {
      newSecrets[name] = text
    },
    report: (step) => {
      steps = steps.map((one) => (one.id === step.id ? step : one))
    },
    save: () => request.save(progress()),
    progress,
  }
}
