interface Bounds {
  min: number
  max: number
}

/** Whether it is a whole number within these bounds, which are allowed themselves. */
export const isWholeWithin = (number: number, { min, max }: Bounds): boolean =>
  Number.isInteger(number) && number >= min && number <= max
