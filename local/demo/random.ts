/** Numbers that look random and are the same each time (mulberry32). */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** From `min` to `max`, both included. */
  whole(min: number, max: number): number
  one<T>(choices: readonly [T, ...T[]]): T
}

export const seededRandom = (seed: number): Random => {
  let state = seed

  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0

    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)

    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed

    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (min: number, max: number): number =>
    min + Math.floor(next() * (max - min + 1))

  return {
    next,
    whole,
    one: (choices) => choices[whole(0, choices.length - 1)] ?? choices[0],
  }
}
