export type InTurn = <T>(key: string, job: () => Promise<T>) => Promise<T>

/** Runs tasks with the same key one after the other, in the order in which they came, whether or not an earlier one failed. */
export const inTurn = (): InTurn => {
  const last = new Map<string, Promise<unknown>>()

  return (key, job) => {
    const done = (last.get(key) ?? Promise.resolve()).then(job, job)

    last.set(key, done)

    return done
  }
}
