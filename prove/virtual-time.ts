import type { Timers } from '../local/sandbox/timers'
import type { Clock } from '../node/ports/clock'

/** How often the event loop turns before time passes: as often as the longest chain of immediates here is long. */
const TURNS = 2

/** How often it turns for a call to a sandbox; one that takes longer waits for time to pass, as for an answer to a call of its own. */
const MOST_TURNS = 60

interface Waiter {
  at: number
  order: number
  resolve(): void
}

/** Time that passes only when nothing is left to do at the present instant: the same run for the same seed. */
export class VirtualTime implements Clock, Timers {
  private instant = Date.parse('2026-11-20T12:00:00.000Z')
  private waiters: Waiter[] = []
  private issued = 0
  private working = 0

  now(): number {
    return this.instant
  }

  sleep(milliseconds: number): Promise<void> {
    return this.wait(milliseconds)
  }

  wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const waiter = {
        at: this.instant + Math.max(0, Math.ceil(milliseconds)),
        order: (this.issued += 1),
        resolve,
      }

      this.insert(waiter)
      signal?.addEventListener('abort', () => {
        this.waiters = this.waiters.filter((one) => one !== waiter)
      })
    })
  }

  stop(): void {
    this.waiters = []
  }

  /** Keeps time from passing until `work` is done, unless that waits for time itself. */
  async hold<T>(work: Promise<T>): Promise<T> {
    this.working += 1

    try {
      return await work
    } finally {
      this.working -= 1
    }
  }

  /** Lets time pass until `work` is done. */
  async run<T>(work: Promise<T>): Promise<T> {
    let isDone = false
    const done = (): void => {
      isDone = true
    }

    work.then(done, done)

    for (;;) {
      await this.settle()
      if (isDone) return work

      const next = this.waiters.shift()

      if (!next) throw new Error('Something waits for what never comes')

      this.instant = next.at
      next.resolve()
    }
  }

  private insert(waiter: Waiter): void {
    let index = this.waiters.length

    while (index > 0 && (this.waiters[index - 1]?.at ?? 0) > waiter.at) {
      index -= 1
    }

    this.waiters.splice(index, 0, waiter)
  }

  private async settle(): Promise<void> {
    let turns = 0

    while (turns < (this.working > 0 ? MOST_TURNS : TURNS)) {
      await new Promise(setImmediate)
      turns += 1
    }
  }
}
