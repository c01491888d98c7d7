/** Undefined for what is no whole number between the bounds. */
export const wholeNumber = (
  typed: string,
  min: number,
  max: number
): number | undefined => {
  const value = /^\d+$/.test(typed.trim()) ? Number(typed) : NaN

  return value >= min && value <= max ? value : undefined
}
