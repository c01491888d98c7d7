export type InTurn = <T>(key: string, job: () => Promise<T>) => Promise<T>

/** Does what bears the same key one after the other, as it came, whatever became of what was before. */
export const inTurn = (): InTurn => {
  const last = new Map<string, Promise<unknown>>()

  return (key, job) => {
    const done = (last.get(key) ?? Promise.resolve()).then(job, job)

    last.set(key, done)

    return done
  }
}
