import { handoffsOf } from '../node/domain/conversation/conversation-record'
import { isWaiting } from '../node/domain/conversation/outbox/outbox'
import { Cloud } from './cloud'
import type { FaultRates } from './faults'
import type { Finding } from './findings'
import { RandomSource } from './random-source'
import { Sends } from './sends'
import { Tally } from './tally'
import { conversationId } from './actors/tokens'
import { VirtualTime } from './virtual-time'
import type { WeniSide } from './weni-side'

/** What everybody in one round shares. */
export class Stage {
  readonly time = new VirtualTime()
  readonly cloud = new Cloud(this.time)
  readonly tally = new Tally()
  readonly sends = new Sends()
  /** What was found broken while it was played. */
  readonly findings: Finding[] = []
  readonly random: RandomSource
  /** Where the bot is Weni's. */
  weni?: WeniSide

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

  note(conversation: number, what: string): void {
    this.tally.note(conversation, this.time.now(), what)
  }

  /** What was acknowledged is delivered, or marked as due: nothing else finds it should everybody die now. */
  checkMark(conversation: number, commandId: string): void {
    const id = conversationId(conversation)
    const record = this.cloud.record(id)
    const waits = (record ? handoffsOf(record) : []).some(({ commands }) =>
      commands.some((item) => item.id === commandId && isWaiting(item))
    )

    if (waits && !this.cloud.isDue(id)) {
      const what = `${commandId} was acknowledged and is not due`

      this.findings.push({ fault: 'stuck', conversation, what })
    }
  }
}
