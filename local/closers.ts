/** Things to end in the reverse order of their start; what starts after the end is ended at once. */
export interface Closers {
  add(close: () => Promise<void>): void
  /** Ends everything, also what follows something that failed to end. */
  closeAll(): Promise<void>
}

export const newClosers = (): Closers => {
  const closers: Array<() => Promise<void>> = []
  let closed = false

  return {
    add: (close) => {
      if (closed) close().catch(() => undefined)
      else closers.push(close)
    },
    closeAll: async () => {
      closed = true
      for (const close of closers.splice(0).reverse()) {
        await close().catch(() => undefined)
      }
    },
  }
}
