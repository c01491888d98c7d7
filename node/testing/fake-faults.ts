/** Failures to answer with, in order, before doing right again; a queue for each call name. */
export class FakeFaults<Failure> {
  private readonly waiting = new Map<string, Array<Fault<Failure>>>()

  /** `takesEffect` makes the call act before it fails, as a lost answer does. */
  next(
    call: string,
    failure: Failure,
    options: { takesEffect?: boolean; times?: number } = {}
  ): void {
    const queue = this.waiting.get(call) ?? []

    for (let time = 0; time < (options.times ?? 1); time += 1) {
      queue.push({ failure, takesEffect: options.takesEffect ?? false })
    }

    this.waiting.set(call, queue)
  }

  take(call: string): Fault<Failure> | undefined {
    return this.waiting.get(call)?.shift()
  }

  clear(): void {
    this.waiting.clear()
  }
}

interface Fault<Failure> {
  failure: Failure
  takesEffect: boolean
}
