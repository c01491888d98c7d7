/** What can go wrong, as the rows of the table. */
export const FAULTS = {
  lost: 'lost',
  doubled: 'doubled',
  outOfOrder: 'out of order',
  stuck: 'stuck',
  wokenNever: 'woken never',
  wokenEarly: 'woken early',
  wokenLate: 'woken late',
  wokenTwice: 'woken twice',
  wrongTicket: 'wrong ticket',
  neverEnds: 'never ends',
  grew: 'grew',
} as const

export type Fault = keyof typeof FAULTS

export interface Finding {
  fault: Fault
  conversation: number
  what: string
}

/** Takes down what broke in one conversation. */
export type Report = (fault: Fault, what: string) => void
