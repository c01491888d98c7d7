import type {
  SetupContext,
  SetupProgress,
  SetupStep,
} from '../../../ports/partner'
import type { SetupIds } from './provisioned-ids'
import { reportOf } from './steps'

/** What a run has made so far; saved after every step, so that one that dies is finished by the next. */
export interface SetupRun {
  ids(): SetupIds
  note(change: Partial<SetupIds>): void
  noteSecret(name: string, text: string): void
  mark(step: SetupStep): void
  save(): Promise<void>
  progress(): SetupProgress
}

const defined = (ids: SetupIds): SetupProgress['setup'] =>
  Object.fromEntries(
    Object.entries(ids).filter(([, value]) => value !== undefined)
  )

export const setupRun = (
  context: Pick<SetupContext, 'save'>,
  start: { ids: SetupIds; steps: SetupStep[]; now: () => number }
): SetupRun => {
  let { ids, steps } = start
  const newSecrets: Record<string, string> = {}

  const progress = (): SetupProgress => ({
    setup: defined(ids),
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
    mark: (step) => {
      steps = steps.map((one) => (one.id === step.id ? step : one))
    },
    save: () => context.save(progress()),
    progress,
  }
}
