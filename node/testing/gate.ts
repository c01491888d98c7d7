/** Every call of a use case to the outside, named `store.write`, `partner.send`, `bot.deliver` and so on. */
export type Gate = <T>(call: string, act: () => T | Promise<T>) => Promise<T>

/** How often each call was made. */
export class CallCounter {
  readonly calls: string[] = []

  /** Calls whose name starts with `prefix`, such as `store.` or `partner.`. */
  count(prefix: string): number {
    return this.calls.filter((call) => call.startsWith(prefix)).length
  }

  reset(): void {
    this.calls.length = 0
  }
}

/** Counts each call and lets it through. */
export const countingGate =
  (counter: CallCounter): Gate =>
  async (call, act) => {
    counter.calls.push(call)

    return act()
  }
