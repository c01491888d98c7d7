/** What can go wrong, as the columns of the table. */
export const FAULTS = [
  'lost',
  'doubled',
  'outOfOrder',
  'stuck',
  'wokenNever',
  'wokenEarly',
  'wokenTwice',
  'wrongTicket',
  'neverEnds',
] as const

export type Fault = (typeof FAULTS)[number]

export interface Finding {
  fault: Fault
  conversation: number
  what: string
}
