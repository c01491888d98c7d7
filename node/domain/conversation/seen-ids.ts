/** Ids taken in one hour: the fingerprints of each, put together. */
interface Hour {
  /** ISO 8601, to the hour. */
  hour: string
  fingerprints: string
}

/** Ids that were taken lately, oldest first, small enough for thousands of them. */
export type SeenIds = Hour[]

/** A bot or a partner that repeats an id does so within this. */
const REMEMBERED_MS = 24 * 60 * 60 * 1000

/** 53 bits of each id in base 36: two among 10,000 are alike once in 180 million conversations. */
const LENGTH = 11

/** Two halves of 32 bits, mixed letter by letter and then with each other (cyrb53). */
const fingerprintOf = (id: string): string => {
  let high = 0xdeadbeef
  let low = 0x41c6ce57

  for (let at = 0; at < id.length; at += 1) {
    const letter = id.charCodeAt(at)

    high = Math.imul(high ^ letter, 0x9e3779b1)
    low = Math.imul(low ^ letter, 0x5f356495)
  }

  const mixed = (one: number, other: number): number =>
    Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^
    Math.imul(other ^ (other >>> 13), 0xc2b2ae35)
  const bits =
    2 ** 32 * (mixed(low, high) & 0x1fffff) + (mixed(high, low) >>> 0)

  return bits.toString(36).padStart(LENGTH, '0')
}

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
  const oldest = new Date(Date.parse(at) - REMEMBERED_MS)
    .toISOString()
    .slice(0, 13)
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
