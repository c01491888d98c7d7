import type { Ports } from '../node/ports/ports'
import { zendeskMemory, zendeskModule } from '../node/adapters/zendesk/module'
import { zenviaModule } from '../node/adapters/zenvia/module'
import type { OutboundHttp } from '../node/ports/outbound-http'
import { FakeLinks } from '../node/testing/fake-links'
import type { Gate } from '../node/testing/gate'
import { relayOne } from '../node/usecases/conversation/relay/relay-one'
import { internet } from './internet'
import type { PartnerSide } from './partner-side'
import type { Stage } from './stage'

/** What a request gets whose replica died under it. */
export class Died extends Error {}

interface Replica {
  ports: Ports
  isDead: boolean
  death: Promise<never>
  die(): void
}

const never = new Promise<never>(() => undefined)

/** As much time as a resolver gives. */
const BUDGET_MS = 10_000

/** Changes what a replica does, to see whether that is found out. */
export type Alteration = (ports: Ports) => Ports

/** Processes of the service over one cloud. One that dies is replaced by a fresh one. */
export class Replicas {
  private readonly replicas: Replica[] = []
  private readonly links: FakeLinks

  constructor(
    private readonly stage: Stage,
    private readonly side: PartnerSide,
    private readonly alter: Alteration = (ports) => ports
  ) {
    this.links = new FakeLinks(stage.time)

    for (let count = 0; count < 3; count += 1) {
      this.replicas.push(this.begin())
    }
  }

  /** Runs a request on one of them; rejects with `Died` when that dies before it answers. */
  request<T>(
    act: (ports: Ports, deadline: number) => Promise<T>,
    budgetMs = BUDGET_MS
  ): Promise<T> {
    const { random, time } = this.stage
    const index = random.below(this.replicas.length)
    const found = this.replicas[index]
    const replica = !found || found.isDead ? this.begin() : found

    this.replicas[index] = replica

    return Promise.race([
      act(replica.ports, time.now() + budgetMs),
      replica.death,
    ])
  }

  /** Undefined when the replica died. */
  async attempt<T>(
    act: (ports: Ports, deadline: number) => Promise<T>,
    budgetMs?: number
  ): Promise<T | undefined> {
    try {
      return await this.request(act, budgetMs)
    } catch (error) {
      if (error instanceof Died) return undefined
      throw error
    }
  }

  private begin(): Replica {
    let die = (): void => undefined
    const death = new Promise<never>((_, reject) => {
      die = () => reject(new Died())
    })

    death.catch(() => undefined)

    const replica: Replica = {
      isDead: false,
      death,
      die: () => {
        replica.isDead = true
        this.stage.tally.deaths += 1
        die()
      },
      ports: this.alter(
        this.portsOf((call, act) => this.pass(replica, call, act))
      ),
    }

    return replica
  }

  private portsOf(gate: Gate): Ports {
    const { time: clock, cloud } = this.stage
    const base = cloud.replica({ caching: true, gate })
    const http = this.overGate(gate)
    const parts = { ...base, clock, http, links: this.links }

    return {
      ...base,
      clock,
      links: this.links,
      wakeUp: {
        relayDue: async (id) => this.wakeUp(id),
        sweepDue: async () => undefined,
      },
      partners: {
        ZENDESK: zendeskModule({ ...parts, memory: zendeskMemory(clock) }),
        ZENVIA: zenviaModule(parts),
      },
    }
  }

  private overGate(gate: Gate): OutboundHttp {
    const way = internet(this.stage, this.side.listener)

    return {
      request: (asked) =>
        gate(`http.${asked.method}`, () => way.request(asked)),
      stream: (asked) => gate(`http.${asked.method}`, () => way.stream(asked)),
    }
  }

  /** An own event, which may be lost, late or doubled. */
  private wakeUp(conversationId: string): void {
    const { random } = this.stage
    const times = random.chance(0.1) ? 0 : 1 + (random.chance(0.1) ? 1 : 0)

    for (let time = 0; time < times; time += 1) {
      void this.stage
        .pause(10, 2000)
        .then(() =>
          this.attempt((ports, deadline) =>
            relayOne(ports, conversationId, deadline)
          )
        )
    }
  }

  private async pass<T>(
    replica: Replica,
    call: string,
    act: () => T | Promise<T>
  ): Promise<T> {
    const { stage } = this

    if (replica.isDead) return never
    await stage.pause(1, 20)
    if (replica.isDead) return never

    const dies = stage.strikes('death')

    if (dies && stage.random.chance(0.5)) return this.kill(replica, call)
    if (!dies) this.injectFailure(call)

    const value = await act()

    if (dies) return this.kill(replica, call)

    await stage.pause(1, 20)

    return replica.isDead ? never : value
  }

  private kill(replica: Replica, call: string): Promise<never> {
    if (/^http\.(POST|PUT)/.test(call)) this.stage.tally.ambiguous += 1

    replica.die()

    return never
  }

  /** Makes the call that is about to be made fail, if its kind can. */
  private injectFailure(call: string): void {
    const { cloud, random } = this.stage
    const { conversations, index, inbox } = cloud
    const name = call.slice(call.indexOf('.') + 1)
    const takesEffect = random.chance(0.5)
    const unavailable = { kind: 'UNAVAILABLE' as const, detail: 'fault' }

    if (call === 'store.write' && this.stage.strikes('race')) {
      conversations.faults.next('write', { kind: 'CONFLICT', detail: 'fault' })
    } else if (call.startsWith('store.') && this.stage.strikes('store')) {
      const faults = /^(read|write)$/.test(name)
        ? conversations.faults
        : index.faults

      faults.next(name, unavailable, {
        takesEffect: takesEffect && name === 'write',
      })
    } else if (call === 'bot.deliver' && this.stage.strikes('bot')) {
      inbox.faults.next(
        'deliver',
        { kind: 'RETRY', ambiguous: takesEffect, detail: 'fault' },
        { takesEffect }
      )
    }
  }
}
