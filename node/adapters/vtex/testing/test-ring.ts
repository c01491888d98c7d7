import type { Clock } from '../../../ports/clock'
import type { KeyRing } from '../key-ring'
import { keyRing } from '../key-ring'
import { recent } from '../../process/recent'
import { MemoryFiles } from './memory-files'
import { MemoryOwnSettings } from './memory-own-settings'

export interface TestClock extends Clock {
  at: number
}

/** Stands still, but for sleeping. */
export const testClock = (at = Date.UTC(2026, 10, 22, 12)): TestClock => ({
  at,
  now() {
    return this.at
  },
  async sleep(milliseconds) {
    this.at += milliseconds
  },
})

/** What the replicas of one account share. */
export const ringCloud = () => ({
  own: new MemoryOwnSettings(),
  files: new MemoryFiles(),
  clock: testClock(),
})

/** The key ring of one replica, with a memory of its own. */
export const replicaRing = (cloud: ReturnType<typeof ringCloud>): KeyRing =>
  keyRing({
    ...cloud,
    memory: recent({ max: 10, lifetimeMs: 300_000 }, () => cloud.clock.at),
    scope: 'livestore/master',
  })
