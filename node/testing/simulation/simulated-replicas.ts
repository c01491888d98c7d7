import type { Ports } from '../../ports/ports'
import type { FakeCloud } from '../fake-ports'
import type { Gate } from '../gate'
import type { RandomSource } from './random-source'
import type { Schedule } from './schedule'

/** How often, from 0 to 1, a call goes wrong in each way. */
export interface Chaos {
  /** The process dies before or after the call took effect. */
  crash: number
  /** The other side fails, having acted or not. */
  failure: number
}

export const calm: Chaos = { crash: 0, failure: 0 }

/** What a request gets whose replica died under it. */
export class Died extends Error {}

interface Process {
  ports: Ports
  isDead: boolean
  death: Promise<never>
  die(): void
}

const never = new Promise<never>(() => undefined)

/** Two processes over one cloud. They take turns at each call; one that dies is replaced by a fresh one. */
export class SimulatedReplicas {
  chaos: Chaos = calm
  private readonly processes: Process[]

  constructor(
    readonly cloud: FakeCloud,
    private readonly schedule: Schedule,
    private readonly random: RandomSource
  ) {
    this.processes = [this.begin(), this.begin()]
  }

  /** Runs a request on one of the processes; rejects with `Died` when that dies before it answers. */
  request<T>(act: (ports: Ports) => Promise<T>): Promise<T> {
    const index = this.random.below(this.processes.length)
    const process = this.processes[index]?.isDead
      ? (this.processes[index] = this.begin())
      : this.processes[index]

    if (!process) throw new Error('No such process')

    return Promise.race([act(process.ports), process.death])
  }

  private begin(): Process {
    let die = (): void => undefined
    const death = new Promise<never>((_, reject) => {
      die = () => reject(new Died())
    })

    death.catch(() => undefined)

    const process: Process = {
      isDead: false,
      death,
      die: () => {
        process.isDead = true
        die()
      },
      ports: this.cloud.replica({
        caching: true,
        gate: (call, act) => this.pass(process, call, act),
      }),
    }

    return process
  }

  private async pass<T>(
    process: Process,
    call: string,
    act: Parameters<Gate>[1]
  ): Promise<T> {
    await this.schedule.turn()

    if (process.isDead) return never

    const crashes = this.random.chance(this.chaos.crash)
    const afterEffect = this.random.chance(0.5)

    if (crashes && !afterEffect) {
      process.die()

      return never
    }

    if (!crashes && this.random.chance(this.chaos.failure)) {
      this.injectFailure(call)
    }

    this.cloud.clock.advance(1 + this.random.below(20))

    const value = (await act()) as T

    if (crashes) process.die()

    await this.schedule.turn()

    return process.isDead ? never : value
  }

  /** Makes the call that is about to be made fail, if its kind can. */
  private injectFailure(call: string): void {
    const { conversations, index, remotes, inbox } = this.cloud
    const [area, name] = call.split('.') as [string, string]
    const takesEffect = this.random.chance(0.5)
    const unavailable = { kind: 'UNAVAILABLE' as const, detail: 'chaos' }
    const lost = {
      kind: 'RETRY' as const,
      ambiguous: takesEffect || this.random.chance(0.5),
      detail: 'chaos',
    }

    if (call === 'store.write') {
      conversations.faults.next('write', unavailable, { takesEffect })
    } else if (call === 'store.read') {
      conversations.faults.next('read', unavailable)
    } else if (area === 'store') {
      index.faults.next(name, unavailable)
    } else if (area === 'partner') {
      remotes.ZENDESK.faults.next(name, lost, { takesEffect })
    } else if (call === 'bot.deliver') {
      inbox.faults.next(name, lost, { takesEffect })
    }
  }
}
