/** One thing that a machine can find out. */
export interface Check {
  /** In plain words, as it should be. */
  states: string
  /** What is not so; empty when all is well. */
  faults(): string[]
}

/** One rule of the homologation of apps for the VTEX App Store. */
export interface Rule {
  number: number
  title: string
  checks: Check[]
  /** What a person must still look at or do. */
  forPeople: string[]
}

export const check = (states: string, faults: () => string[]): Check => ({
  states,
  faults,
})

/** A fault in these words unless the condition holds. */
export const unless = (holds: boolean, fault: string): string[] =>
  holds ? [] : [fault]
