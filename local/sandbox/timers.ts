/** Waiting that can be given up, one by one or all at once; what was given up never goes on. */
export interface Timers {
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>
  stop(): void
}

export const makeTimers = (): Timers => {
  const pending = new Set<NodeJS.Timeout>()

  const forget = (timer: NodeJS.Timeout) => {
    clearTimeout(timer)
    pending.delete(timer)
  }

  return {
    wait: (milliseconds, signal) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => {
          pending.delete(timer)
          resolve()
        }, milliseconds)
        pending.add(timer)
        signal?.addEventListener('abort', () => forget(timer), { once: true })
      }),
    stop: () => [...pending].forEach(forget),
  }
}
