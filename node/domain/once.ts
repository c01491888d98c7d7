/** Runs at the first call; later ones get the same answer. */
export const once = <T>(run: () => T): (() => T) => {
  let answer: { value: T } | undefined

  return () => (answer ??= { value: run() }).value
}
