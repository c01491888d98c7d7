import { SECOND_MS } from '../../node/domain/time-units'
import type { AgentStep } from './conversation-plan'
import type { PlayedHandoff } from './played-handoff'
import type { AgentTicket, PlayedService } from './played-service'
import type { Shopper } from './shopper'
import { writeToken } from './tokens'

/** The agents of one handoff, who write whenever they please. */
export class Agent {
  private messages = 0
  private ticket: AgentTicket | undefined

  constructor(
    private readonly service: PlayedService,
    private readonly conversation: number,
    private readonly handoff: PlayedHandoff
  ) {}

  async play(steps: AgentStep[]): Promise<void> {
    for (const { kind, afterMs } of steps) {
      await this.service.sleep(afterMs)

      const ticket = await this.found()

      if (!ticket) return
      await this.take(ticket, kind)
    }
  }

  /** Is done, again where the shopper's words opened the ticket anew, until the bot has the conversation back. */
  async finish(shopper: Shopper): Promise<void> {
    const { service, handoff } = this
    const until = this.patientUntil()

    while (!service.isBack(handoff) && service.now() < until) {
      const ticket = await this.found()

      if (ticket && handoff.endedAt === undefined) await this.solve(ticket)

      await service.pause(5 * SECOND_MS, 30 * SECOND_MS)
      await this.insist(shopper)
    }
  }

  private async insist(shopper: Shopper): Promise<void> {
    const who = this.service.whoInsists(this.conversation, this.handoff)

    if (who === 'SHOPPER') await shopper.leave()
    if (who === 'AGENT' && this.ticket) {
      await this.reply(this.ticket, 'LAST_WORDS')
    }
  }

  private async take(
    ticket: AgentTicket,
    kind: AgentStep['kind']
  ): Promise<void> {
    if (kind === 'SOLVE') return this.solve(ticket)
    if (kind !== 'TRANSFER') return this.reply(ticket, kind)

    if (await ticket.agents.transfer(ticket.reference)) {
      this.note(`agent transferred ${ticket.reference}`)
    }
  }

  private async solve({ agents, reference }: AgentTicket): Promise<void> {
    const ticket = await agents.look(reference)
    const at = this.service.now()

    if (ticket?.isOpen && (await agents.solve(reference))) {
      this.solved(reference, at)
    }
  }

  private async reply(
    { agents, reference }: AgentTicket,
    kind: AgentStep['kind']
  ): Promise<void> {
    const { service, conversation, handoff } = this
    const isFile = kind === 'SEND_FILE'
    const token = writeToken({
      author: isFile ? 'G' : 'A',
      conversation,
      handoff: handoff.ordinal,
      message: (this.messages += 1),
    })
    const before = service.now()
    const isSent = await agents.reply({
      reference,
      ...(isFile ? { fileName: `${token}.pdf` } : { text: `answer ${token}` }),
      ...(kind === 'LAST_WORDS' ? { status: 'solved' } : {}),
      ...(kind === 'REOPEN' ? { status: 'open' } : {}),
    })

    if (!isSent) return

    // Who sees the ticket done sees the last words on it; other words are surely there when they were answered.
    const at = kind === 'LAST_WORDS' ? before : service.now()

    handoff.fromAgent.push({ token, at, reference })
    this.note(`agent ${token} on ${reference} (${kind})`)
    if (kind === 'LAST_WORDS') this.solved(reference, before)
  }

  private solved(reference: string, at: number): void {
    this.handoff.solvedAt.push(at)
    this.note(`agent solved ${reference}`)
  }

  /** The ticket, once there is one; undefined when the bot got the conversation back before. */
  private async found(): Promise<AgentTicket | undefined> {
    const { service, handoff, conversation } = this
    const until = this.patientUntil()

    this.ticket ??= service.ticketOf(conversation, handoff)
    while (!this.ticket && !service.isBack(handoff) && service.now() < until) {
      await service.pause(SECOND_MS, 3 * SECOND_MS)
      this.ticket = service.ticketOf(conversation, handoff)
    }

    return this.ticket
  }

  private patientUntil(): number {
    return this.service.now() + this.service.patienceMs
  }

  private note(what: string): void {
    this.service.note(this.conversation, what)
  }
}
