/** Ends what a story's file began, and does not wait for it. */
type End = () => void

/** The global object of a story's file. */
export interface WithEnds {
  ends?: Set<End>
}

/** Asks for an end with the file, for what no hook ends: one that took too long knows of nothing to stop. Answers how to stop that. */
export const endWithFile = (end: End): (() => void) => {
  const { ends } = globalThis as WithEnds

  ends?.add(end)

  return () => ends?.delete(end)
}
