import type { PartnerSignal, PartnerUpdate } from '../../ports/partner'
import { receivePartnerSignal } from '../../usecases/conversation/receive-partner-signal/receive-partner-signal'
import { soon } from '../conversation-inputs'
import type { FakeTicket } from '../fake-remote-partner'
import { fakeWebhook } from '../fake-partner'
import type { FakeCloud } from '../fake-ports'
import type { RandomSource } from './random-source'
import type { Schedule } from './schedule'
import type { SimulatedReplicas } from './simulated-replicas'
import { Died } from './simulated-replicas'
import type { ScenarioPlan } from './scenario-plan'

interface Stage {
  plan: ScenarioPlan
  cloud: FakeCloud
  schedule: Schedule
  replicas: SimulatedReplicas
  random: RandomSource
  /** All requests for a human are answered. One that came after the close would rightly open another handoff. */
  answered: Promise<void>
}

/** An agent who writes and resolves, and a partner that calls our webhook about it until it is acknowledged. */
export class SimulatedAgents {
  /** What the agent wrote, in order. */
  readonly written: PartnerUpdate[] = []
  private readonly unsent: PartnerSignal[] = []
  private readonly sent: PartnerSignal[] = []
  private isAgentDone = false

  constructor(private readonly stage: Stage) {}

  async work(): Promise<void> {
    const couriers =
      this.stage.plan.updates === 'FETCHED'
        ? [this.courier(), this.courier()]
        : [this.courier()]

    await Promise.all([this.agent(), ...couriers])
  }

  private async agent(): Promise<void> {
    const ticket = await this.findTicket()

    for (let time = 1; time <= this.stage.plan.agentMessages; time += 1) {
      await this.stage.schedule.turn()
      this.happen(ticket, {
        kind: 'message',
        id: `agent-${time}`,
        at: this.stage.cloud.clock.iso(),
        text: `words ${time}`,
        attachments: [],
      })
    }

    if (this.stage.plan.endedBy === 'AGENT') {
      await this.stage.answered

      this.happen(ticket, {
        kind: 'closed',
        id: 'resolved',
        at: this.stage.cloud.clock.iso(),
      })
    }

    this.isAgentDone = true
  }

  /** The first there is; where a start may have made two, the one that we know of. */
  private async findTicket(): Promise<FakeTicket> {
    const { cloud, plan, schedule } = this.stage

    for (;;) {
      await schedule.turn()

      const known =
        cloud.conversations.peek('conversation-1')?.handoff.partnerReference
      const ticket = plan.canCheck
        ? cloud.remotes.ZENDESK.tickets[0]
        : cloud.remotes.ZENDESK.ticket(known ?? '')

      if (ticket) return ticket
    }
  }

  private happen(ticket: FakeTicket, update: PartnerUpdate): void {
    const asksToFetch = this.stage.plan.updates === 'FETCHED'

    if (update.kind === 'message') this.written.push(update)
    if (asksToFetch) ticket.updates.push(update)

    this.unsent.push({
      conversationId: ticket.conversationId,
      partnerReference: ticket.reference,
      ...(asksToFetch
        ? { updates: [], fetch: { withStatus: update.kind === 'closed' } }
        : { updates: [update], handoffId: ticket.handoffId }),
    })
  }

  private async courier(): Promise<void> {
    while (!this.isAgentDone || this.unsent.length > 0) {
      await this.stage.schedule.turn()

      const signal = this.pick()

      if (signal && (await this.deliver(signal))) {
        const index = this.unsent.indexOf(signal)

        if (index >= 0) this.sent.push(...this.unsent.splice(index, 1))
      }
    }
  }

  private pick(): PartnerSignal | undefined {
    const { plan, random } = this.stage

    if (random.chance(0.2)) return this.sent[random.below(this.sent.length)]

    return this.unsent[
      plan.updates === 'FETCHED' ? random.below(this.unsent.length) : 0
    ]
  }

  /** Whether it was acknowledged. */
  private async deliver(signal: PartnerSignal): Promise<boolean> {
    try {
      const outcome = await this.stage.replicas.request((ports) =>
        receivePartnerSignal(ports, 'ZENDESK', fakeWebhook(signal), soon(ports))
      )

      return outcome.kind !== 'NOT_STORED'
    } catch (error) {
      if (error instanceof Died) return false
      throw error
    }
  }
}
