import { FakeCloud } from '../node/testing/fake-ports'
import { RandomSource } from '../node/testing/simulation/random-source'
import type { FaultRates } from './faults'
import { Tally } from './tally'
import { VirtualTime } from './virtual-time'

/** What everybody in one round shares. */
export class Stage {
  readonly time = new VirtualTime()
  readonly cloud = new FakeCloud()
  readonly tally = new Tally()
  readonly random: RandomSource

  constructor(
    seed: number,
    public rates: FaultRates
  ) {
    this.random = new RandomSource(seed)
  }

  /** A moment of between `least` and `most` milliseconds. */
  pause(least: number, most: number): Promise<void> {
    return this.time.sleep(least + this.random.below(most - least))
  }

  /** Whether a fault of this kind strikes now; it is counted. */
  strikes(kind: keyof FaultRates): boolean {
    const strikes = this.random.chance(this.rates[kind])

    if (strikes) this.tally.faults += 1

    return strikes
  }
}
