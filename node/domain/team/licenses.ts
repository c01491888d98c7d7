import { isWholeWithin } from '../whole-within'
import type { RequestEvent, RequestState } from './request-event'

export const LICENSES_AT_MOST = 10_000

/** Whole and from 1, for licenses and for people to be trained. */
export const isHeadcount = (quantity: number): boolean =>
  isWholeWithin(quantity, { min: 1, max: LICENSES_AT_MOST })

const lastQuantity = (
  history: RequestEvent[],
  states: RequestState[]
): number | undefined =>
  [...history]
    .reverse()
    .find(
      ({ state, quantity }) => quantity !== undefined && states.includes(state)
    )?.quantity

/** How many licenses the store asked for last. */
export const requestedLicenses = (
  history: RequestEvent[]
): number | undefined => lastQuantity(history, ['REQUESTED', 'APPLIED'])

/** How many are in force, as far as anybody told. */
export const appliedLicenses = (history: RequestEvent[]): number | undefined =>
  lastQuantity(history, ['APPLIED', 'CONFIRMED'])
