import type { Clock } from '../ports/clock'
import type { KeyRing } from '../adapters/sealing/key-ring'
import { keyRing } from '../adapters/vtex/key-ring'
import { recent } from '../adapters/process/recent'
import { MemoryFiles } from '../adapters/vtex/testing/memory-files'
import { MemoryOwnSettings } from '../adapters/vtex/testing/memory-own-settings'

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
export const keyRingCloud = () => ({
  own: new MemoryOwnSettings(),
  files: new MemoryFiles(),
  clock: testClock(),
})

/** The key ring of one replica that runs a version of the app, with a memory of its own. */
export const replicaKeyRing = (
  cloud: ReturnType<typeof keyRingCloud>,
  appVersion = '1.0.0'
): KeyRing =>
  keyRing({
    ...cloud,
    memory: recent({ max: 10, lifetimeMs: 300_000 }, () => cloud.clock.at),
    scope: 'livestore/master',
    appVersion,
  })
