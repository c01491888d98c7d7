/** The middle one; of an even number, the mean of the two in the middle. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length / 2
  const [below = NaN, above = NaN] = [
    sorted[Math.ceil(middle) - 1],
    sorted[Math.floor(middle)],
  ]

  return (below + above) / 2
}

/** The standard error of a median of normally distributed values, as a share of the interquartile range over the square root of the count. */
const ERRORS = 0.93

/** How far a median of these is off by chance alone, two times in three. */
export const errorOfMedian = (values: readonly number[]): number => {
  const middle = median(values)
  const lower = median(values.filter((value) => value <= middle))
  const upper = median(values.filter((value) => value >= middle))

  return (ERRORS * (upper - lower)) / Math.sqrt(values.length)
}
