import type { Timers } from '../timers'

export interface TestClock extends Timers {
  now(): number
  /** Lets time pass, and what waited for it go on. */
  advance(milliseconds: number): Promise<void>
  /** How long each waiter still waits, in milliseconds. */
  waiting(): number[]
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

/** A clock that stands still until it is advanced. */
export const makeTestClock = (
  start = Date.parse('2026-08-03T12:00:00Z')
): TestClock => {
  let time = start
  let waiters: { at: number; resolve: () => void }[] = []

  return {
    now: () => time,
    wait: (milliseconds, signal) =>
      new Promise((resolve) => {
        const waiter = { at: time + milliseconds, resolve }
        waiters.push(waiter)
        signal?.addEventListener('abort', () => {
          waiters = waiters.filter((one) => one !== waiter)
        })
      }),
    stop: () => {
      waiters = []
    },
    waiting: () => waiters.map((waiter) => waiter.at - time),
    advance: async (milliseconds) => {
      time += milliseconds
      const due = waiters.filter((waiter) => waiter.at <= time)
      waiters = waiters.filter((waiter) => waiter.at > time)
      due.forEach((waiter) => waiter.resolve())
      await settle()
    },
  }
}
