/** Things to end in the reverse order of their start. */
export interface Closers {
  add(close: () => Promise<void>): void
  /** Ends everything, also what follows something that failed to end. */
  closeAll(): Promise<void>
}

export const newClosers = (): Closers => {
  const closers: Array<() => Promise<void>> = []

  return {
    add: (close) => closers.push(close),
    closeAll: async () => {
      for (const close of closers.splice(0).reverse()) {
        await close().catch(() => undefined)
      }
    },
  }
}
