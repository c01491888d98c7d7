import { createHash } from 'node:crypto'

import { iso } from '../iso'
import { DAY_MS } from '../time-units'

/** Ids taken in one hour: the fingerprints of each, put together. */
interface Hour {
  /** ISO 8601, to the hour. */
  hour: string
  fingerprints: string
}

/** Ids that were taken lately, oldest first, small enough for thousands of them. */
export type SeenIds = Hour[]

/** A bot or a partner that repeats an id does so within this. */
const REMEMBERED_MS = DAY_MS

const LENGTH = 11

/** 66 bits of each id: two of 10,000 are alike once in 1.4 trillion conversations. */
const fingerprintOf = (id: string): string =>
  createHash('sha256')
    .update(id, 'utf16le')
    .digest('base64url')
    .slice(0, LENGTH)

const holds = ({ fingerprints }: Hour, fingerprint: string): boolean => {
  let at = fingerprints.indexOf(fingerprint)

  while (at >= 0 && at % LENGTH !== 0) {
    at = fingerprints.indexOf(fingerprint, at + 1)
  }

  return at >= 0
}

export const hasSeen = (seen: SeenIds, id: string): boolean => {
  const fingerprint = fingerprintOf(id)

  return seen.some((hour) => holds(hour, fingerprint))
}

/** The ids with one more, taken at `at` (ISO 8601), and without those of more than a day ago. */
export const remember = (seen: SeenIds, id: string, at: string): SeenIds => {
  const hour = at.slice(0, 13)
  const oldest = iso(Date.parse(at) - REMEMBERED_MS).slice(0, 13)
  const kept = seen.filter((earlier) => earlier.hour >= oldest)
  const last = kept.at(-1)
  const fingerprint = fingerprintOf(id)

  return last?.hour === hour
    ? [
        ...kept.slice(0, -1),
        { hour, fingerprints: last.fingerprints + fingerprint },
      ]
    : [...kept, { hour, fingerprints: fingerprint }]
}
