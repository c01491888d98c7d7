/** The platform's scheduler, whose tick makes the sweep run. */
export interface Schedule {
  /** Makes sure that the tick keeps coming; asks the platform at most once a day. A failure is only logged, since the next call tries again. */
  keep(): Promise<void>
}
