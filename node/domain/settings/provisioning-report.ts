export interface Drift {
  field: string
  expected: string
  found: string
}

/** One object that the app needs inside the partner's account. */
export interface ProvisioningStep {
  id: string
  /** PLANNED: would be created. IN_PLACE: as it should be. CHANGED: somebody changed it there. */
  state: 'PLANNED' | 'IN_PLACE' | 'CHANGED' | 'MISSING' | 'RUNNING' | 'FAILED'
  /** The object's title in the partner's account. */
  title: string
  /** What exactly it is, line by line, for who wants to know. */
  details: string[]
  drift: Drift[]
  /** The partner's words, when failed; `code` names our sentence. */
  failure?: { code: string; detail?: string }
}

export interface ProvisioningReport {
  steps: ProvisioningStep[]
  checkedAt: string
  /** Since when a look, or a run, has not found all of it in place (ISO 8601). */
  brokenSince?: string
  /** When the set-up was last found complete again (ISO 8601): signals from before may have been lost. */
  mendedAt?: string
}

/** The report as it is kept after `known`: what was broken then is broken since then, and may be mended now. */
export const withHistory = (
  { steps, checkedAt }: ProvisioningReport,
  { brokenSince, mendedAt }: Partial<ProvisioningReport> = {}
): ProvisioningReport => {
  const isWhole = steps.every(({ state }) => state === 'IN_PLACE')
  const mended = isWhole && brokenSince !== undefined ? checkedAt : mendedAt

  return {
    steps,
    checkedAt,
    ...(isWhole ? {} : { brokenSince: brokenSince ?? checkedAt }),
    ...(mended === undefined ? {} : { mendedAt: mended }),
  }
}
