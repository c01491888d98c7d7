/** Writes what helps to understand a failure into a folder. */
type FailureRecord = (folder: string) => Promise<void> | void

/** The global object of a story's file. */
export interface WithEvidence {
  failureRecords?: Set<FailureRecord>
}

/** Asks for a record whenever a test of this file fails, while nothing is closed yet. Answers how to stop that. */
export const onFailure = (record: FailureRecord): (() => void) => {
  const { failureRecords } = globalThis as WithEvidence

  failureRecords?.add(record)

  return () => failureRecords?.delete(record)
}
