/**
 * Answers what to call after each addition to `entries`: every `everyMs` whatever is over is deleted then, until nothing is left.
 * Keeps no process alive.
 */
export const purging = <Value>(
  entries: Map<string, Value>,
  isOver: (value: Value) => boolean,
  everyMs: number
): (() => void) => {
  let timer: NodeJS.Timeout | undefined

  const purge = (): void => {
    for (const [key, value] of entries) if (isOver(value)) entries.delete(key)
    timer = undefined
    start()
  }

  const start = (): void => {
    if (entries.size > 0) timer ??= setTimeout(purge, everyMs).unref()
  }

  return start
}
