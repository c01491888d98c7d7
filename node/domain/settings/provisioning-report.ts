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
}
