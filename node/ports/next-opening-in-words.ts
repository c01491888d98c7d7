import type { Availability } from '../domain/hours/availability'
import type { Language } from '../domain/locale'

/** Who reads about an opening: in which language, on which wall clock, at which instant. */
export interface OpeningReader {
  language: Language
  /** IANA name. */
  timeZone: string
  /** Milliseconds since the epoch. */
  now: number
}

/** When support opens next, for a shopper: "tomorrow at 09:00", or "soon" where no hours decide it. */
export type NextOpeningInWords = (
  availability: Pick<Availability, 'closedReason' | 'nextOpening'>,
  reader: OpeningReader
) => string
