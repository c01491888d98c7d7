import { ok } from 'neverthrow'

import type { KeyRing } from '../adapters/sealing/key-ring'
import { keyRing } from '../adapters/vtex/keys/key-ring'
import { FakeLog } from './fake-log'
import { ManualClock } from './manual-clock'
import { recent } from '../adapters/process/recent'
import { MemoryFiles } from '../adapters/vtex/testing/memory-files'
import { MemoryOwnSettings } from '../adapters/vtex/testing/memory-own-settings'

/** What the replicas of one account share. */
export const keyRingCloud = () => ({
  own: new MemoryOwnSettings(),
  files: new MemoryFiles(),
  clock: new ManualClock(),
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
    memory: recent({ max: 10, lifetimeMs: 300_000 }, () => cloud.clock.now()),
    scope: 'livestore/master',
    appVersion,
  })
