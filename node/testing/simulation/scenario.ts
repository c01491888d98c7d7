import type { Result } from 'neverthrow'

import type { UserError } from '../../domain/user-error'
import type { Ports } from '../../ports/ports'
import { endHandoff } from '../../usecases/conversation/end-handoff'
import { relayOne } from '../../usecases/conversation/relay/relay-one'
import { requestHandoff } from '../../usecases/conversation/request-handoff/request-handoff'
import { sendShopperMessage } from '../../usecases/conversation/send-shopper-message/send-shopper-message'
import { sweep } from '../../usecases/conversation/sweep/sweep'
import { handoffInput, messageInput, soon } from '../conversation-inputs'
import { FakeCloud } from '../fake-ports'
import { RandomSource } from './random-source'
import { Schedule } from './schedule'
import { SimulatedAgents } from './simulated-agents'
import { calm, Died, SimulatedReplicas } from './simulated-replicas'
import type { ScenarioPlan } from './scenario-plan'

/** Enough to end whatever may wait, half a minute between each. */
const MOST_SWEEPS = 100

const signal = (): { promise: Promise<void>; resolve: () => void } => {
  let resolve = (): void => undefined
  const promise = new Promise<void>((done) => {
    resolve = done
  })

  return { promise, resolve }
}

type Answer<T> = Result<T, UserError[]>

/** One conversation from the request to the end, told by a bot and a desk that repeat what was not acknowledged. */
export class Scenario {
  readonly cloud = new FakeCloud()
  readonly remote: SimulatedAgents
  /** Handoffs that requests were answered with. */
  readonly handoffIds = new Set<string>()
  /** Shopper's messages that were acknowledged, in order. */
  readonly acknowledged: string[] = []
  /** Those that were then neither delivered nor marked as due. */
  readonly unaccounted: string[] = []
  private readonly answered = signal()
  private isOver = false
  private readonly random: RandomSource
  private readonly schedule: Schedule
  private readonly replicas: SimulatedReplicas

  constructor(private readonly plan: ScenarioPlan) {
    this.random = new RandomSource(plan.seed)
    this.schedule = new Schedule(this.random)
    this.replicas = new SimulatedReplicas(
      this.cloud,
      this.schedule,
      this.random
    )
    this.cloud.remotes.ZENDESK.canCheck = plan.canCheck
    this.remote = new SimulatedAgents({
      plan,
      cloud: this.cloud,
      schedule: this.schedule,
      replicas: this.replicas,
      random: this.random,
      answered: this.answered.promise,
    })
  }

  /** To the end, and then without chaos until nothing waits. */
  async tell(): Promise<void> {
    this.replicas.chaos = this.plan.chaos
    await this.schedule.run(Promise.all([this.actors(), this.sweeper()]))
    this.replicas.chaos = calm
    await this.schedule.run(this.settleDown())
  }

  private async actors(): Promise<void> {
    await Promise.all([this.bot(), this.remote.work()])
    this.isOver = true
  }

  private async bot(): Promise<void> {
    await Promise.all([this.request(), this.request()])
    this.answered.resolve()

    const ids = Array.from(
      { length: this.plan.shopperMessages },
      (_, index) => `shopper-${index + 1}`
    )

    if (this.plan.atOnce) {
      await Promise.all(ids.map((id) => this.send(id)))
    } else {
      for (const id of ids) await this.send(id)
    }

    if (this.plan.endedBy === 'SHOPPER') {
      await this.untilAnswered((ports) =>
        endHandoff(ports, { conversationId: 'conversation-1' }, soon(ports))
      )
    }
  }

  private async request(): Promise<void> {
    const answer = await this.untilAnswered((ports) =>
      requestHandoff(ports, handoffInput(), soon(ports))
    )

    answer.map(({ handoff }) => handoff && this.handoffIds.add(handoff.id))
  }

  private async send(id: string): Promise<void> {
    const answer = await this.untilAnswered((ports) =>
      sendShopperMessage(ports, messageInput(id), soon(ports))
    )

    if (answer.isErr()) return

    this.acknowledged.push(id)

    if (
      !this.cloud.remotes.ZENDESK.messageIds.includes(id) &&
      !this.cloud.index.isDue('conversation-1')
    ) {
      this.unaccounted.push(id)
    }
  }

  /** Repeats a request until it is answered, by an answer or by a refusal that a repetition would not change. */
  private async untilAnswered<T>(
    act: (ports: Ports) => Promise<Answer<T>>
  ): Promise<Answer<T>> {
    for (;;) {
      const answer = await this.once(act)
      const isTemporary =
        answer?.isErr() && answer.error[0]?.code === 'STORE_UNAVAILABLE'

      if (answer && !isTemporary) return answer
    }
  }

  /** Undefined when the replica died. */
  private async once<T>(
    act: (ports: Ports) => Promise<T>
  ): Promise<T | undefined> {
    try {
      return await this.replicas.request(act)
    } catch (error) {
      if (error instanceof Died) return undefined
      throw error
    }
  }

  /** Time passes in small steps, so that no call that is under way outlives its lease. */
  private async sweeper(): Promise<void> {
    while (!this.isOver) {
      for (let pause = 0; pause < 20; pause += 1) await this.schedule.turn()

      this.cloud.clock.advance(this.random.below(3000))

      const woken = this.cloud.woken.shift()

      if (woken && this.random.chance(0.5)) {
        await this.once((ports) => relayOne(ports, woken, soon(ports)))
      } else {
        await this.sweepOnce()
      }
    }
  }

  private sweepOnce(): Promise<unknown> {
    return this.once((ports) =>
      sweep(ports, { limit: 20, deadline: soon(ports) })
    )
  }

  private async settleDown(): Promise<void> {
    const { index, clock } = this.cloud

    for (
      let time = 0;
      time < MOST_SWEEPS && index.due.size + index.open.size > 0;
      time += 1
    ) {
      clock.advance(30_000)
      await this.sweepOnce()
    }
  }
}
