import type { Ports } from '../node/ports/ports'
import type { WakeUp } from '../node/ports/wake-up'
import { relayOne } from '../node/usecases/conversation/relay/relay-one'
import type { PartnerSide } from './partner-side'
import { Died, Replica } from './replica'
import type { Stage } from './stage'

/** As much time as a resolver gives. */
const BUDGET_MS = 10_000

const REPLICAS = 3

/** Processes of the service over one cloud. One that dies is replaced by a fresh one. */
export class Replicas {
  private readonly replicas: Replica[]
  private begun = 0

  constructor(
    private readonly stage: Stage,
    private readonly sides: readonly PartnerSide[]
  ) {
    this.replicas = Array.from({ length: REPLICAS }, () => this.begin())
  }

  /** Runs a request on one of them; undefined when that dies before it answers. */
  async attempt<T>(
    act: (ports: Ports, deadline: number) => Promise<T>,
    budgetMs = BUDGET_MS
  ): Promise<T | undefined> {
    const { ports, death } = this.any()

    try {
      return await Promise.race([
        act(ports, this.stage.time.now() + budgetMs),
        death,
      ])
    } catch (error) {
      if (error instanceof Died) return undefined
      throw error
    }
  }

  private any(): Replica {
    const index = this.stage.random.below(REPLICAS)
    const found = this.replicas[index]
    const replica = !found || found.isDead ? this.begin() : found

    this.replicas[index] = replica

    return replica
  }

  private begin(): Replica {
    const { stage, sides, wakeUp } = this

    return new Replica({ stage, sides, wakeUp, number: (this.begun += 1) })
  }

  private readonly wakeUp: WakeUp = {
    relayDue: async (conversationId) => {
      for (let times = this.howOften(); times > 0; times -= 1) {
        void this.relay(conversationId)
      }
    },
    sweepDue: async () => undefined,
  }

  /** An own event may be lost, late or doubled. */
  private howOften(): number {
    return this.stage.strikes('event') ? this.stage.random.below(3) : 1
  }

  private async relay(conversationId: string): Promise<void> {
    const { stage } = this

    await stage.pause(10, stage.strikes('event') ? 20_000 : 2000)
    await this.attempt((ports, deadline) =>
      relayOne(ports, conversationId, deadline)
    )
  }
}
