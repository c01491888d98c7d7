/** The clock of the platform that makes the sweep run. */
export interface Schedule {
  /** Sees to it that the tick keeps coming; asks the platform at most once a day. A failure is logged, as the next call tries again. */
  keep(): Promise<void>
}
