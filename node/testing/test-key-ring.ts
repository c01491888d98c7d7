import { ok } from 'neverthrow'

import type { Clock } from '../ports/clock'
import type { KeyRing } from '../adapters/sealing/key-ring'
import { keyRing } from '../adapters/vtex/key-ring'
import { FakeLog } from './fake-log'
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
  log: new FakeLog(),
  /** Whether the store holds anything sealed. */
  sealed: false,
})

/** The key ring of one replica that runs a version of the app, with a memory of its own. */
export const replicaKeyRing = (
  cloud: ReturnType<typeof keyRingCloud>,
  appVersion = '1.0.0'
): KeyRing =>
  keyRing({
    ...cloud,
    isAnythingSealed: async () => ok(cloud.sealed),
    memory: recent({ max: 10, lifetimeMs: 300_000 }, () => cloud.clock.at),
    scope: 'livestore/master',
    appVersion,
  })
