import type { RandomSource } from './random-source'

/** Far more than any story needs. */
const MOST_STEPS = 20_000

/** Lets one of all that wait go on at a time, in an order that the random source draws. */
export class Schedule {
  private waiting: Array<() => void> = []

  constructor(private readonly random: RandomSource) {}

  turn(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve))
  }

  /** Runs until `work` is done; fails when all that is left waits for something that never comes. */
  async run(work: Promise<unknown>): Promise<void> {
    let isDone = false
    let failure: unknown

    work.then(
      () => {
        isDone = true
      },
      (error: unknown) => {
        isDone = true
        failure = error
      }
    )

    for (let step = 0; !isDone; step += 1) {
      await new Promise(setImmediate)

      if (isDone) break
      if (step > MOST_STEPS) throw new Error('It goes on for ever')
      if (this.waiting.length === 0) throw new Error('Nothing can go on')

      const [go] = this.waiting.splice(
        this.random.below(this.waiting.length),
        1
      )

      go?.()
    }

    if (failure) throw failure
  }
}
