/**
 * How often durations of about the same length occurred: by bucket, each 2 % around its middle. Those of many days are
 * added up without loss, and a percentile of them is at most 2 % off, which an average of medians is not.
 */
export type Durations = Record<string, number>

/** As in DDSketch (Masson, Rim and Lee, VLDB 2019), of whole seconds from one up. */
export const ACCURACY = 0.02
const GROWTH = (1 + ACCURACY) / (1 - ACCURACY)

const bucketOf = (milliseconds: number): number => {
  const seconds = Math.max(1, Math.round(milliseconds / 1000))

  return Math.ceil(Math.log(seconds) / Math.log(GROWTH) - 1e-9)
}

const secondsOf = (bucket: number): number =>
  (2 * GROWTH ** bucket) / (GROWTH + 1)

export const addDuration = (to: Durations, milliseconds: number): void => {
  const bucket = bucketOf(milliseconds)

  to[bucket] = (to[bucket] ?? 0) + 1
}

export const addDurations = (to: Durations, more: Durations): void => {
  for (const bucket in more) {
    to[bucket] = (to[bucket] ?? 0) + (more[bucket] ?? 0)
  }
}

export const countOf = (durations: Durations): number =>
  Object.values(durations).reduce((sum, count) => sum + count, 0)

/** In seconds, such as the median for `share` 0.5; undefined of none. */
export const percentile = (
  durations: Durations,
  share: number
): number | undefined => {
  const count = countOf(durations)

  if (count === 0) return undefined

  const rank = Math.max(1, Math.ceil(share * count))
  let seen = 0

  // Keys that are whole numbers from 0 are in order of their number.
  for (const [bucket, here] of Object.entries(durations)) {
    seen += here
    if (seen >= rank) return Math.round(secondsOf(Number(bucket)))
  }

  return undefined
}
