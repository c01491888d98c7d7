import { setTimeout as sleep } from 'node:timers/promises'

import type { PartnerName } from '../../node/domain/partner-name'
import type { AgentStep } from '../../prove/conversation-plan'
import type { PlayedHandoff } from '../../prove/played-handoff'
import { writeToken } from '../../prove/tokens'
import { eventually } from '../harness/eventually'
import type { Shopper } from './shopper'
import type { Stage } from './stage'
import { note, receivedBy } from './stage'

/** Longer than a lease whose holder died, and the sweep after it. */
const MOST_SECONDS = 100

/** When an agent whose webhook call nobody took turns to the ticket again, or the shopper gives up. */
const PATIENCE_MS = 5000

interface AgentTicket {
  partner: PartnerName
  reference: string
}

/** The agents of one handoff, who write whenever they please. */
export class Agent {
  private messages = 0
  private ticket: AgentTicket | undefined

  constructor(
    private readonly stage: Stage,
    private readonly conversation: number,
    private readonly handoff: PlayedHandoff
  ) {}

  async play(steps: AgentStep[]): Promise<void> {
    for (const { kind, afterMs } of steps) {
      await sleep(afterMs)

      const ticket = await this.found()

      if (!ticket) return
      await this.take(ticket, kind)
    }
  }

  /** Is done, again where the shopper's words opened the ticket anew, until the bot has the conversation back. */
  async finish(shopper: Shopper): Promise<void> {
    const until = Date.now() + MOST_SECONDS * 1000

    while (!this.isBack() && Date.now() < until) {
      const ticket = await this.found()

      if (ticket && this.handoff.endedAt === undefined) await this.solve(ticket)
      if (ticket && this.isUnheard()) await this.insist(ticket, shopper)
      await sleep(500)
    }
  }

  private async take(
    ticket: AgentTicket,
    kind: AgentStep['kind']
  ): Promise<void> {
    if (kind === 'SOLVE') return this.solve(ticket)
    if (kind !== 'TRANSFER') return this.reply(ticket, kind)

    const { partner, reference } = ticket

    if (await this.stage.agents[partner].transfer(reference)) {
      this.note(`agent transferred ${reference}`)
    }
  }

  private async solve({ partner, reference }: AgentTicket): Promise<void> {
    const agents = this.stage.agents[partner]
    const ticket = await agents.look(reference)
    const at = Date.now()

    if (ticket?.isOpen && (await agents.solve(reference))) {
      this.solved(reference, at)
    }
  }

  private async reply(
    { partner, reference }: AgentTicket,
    kind: AgentStep['kind']
  ): Promise<void> {
    const isFile = kind === 'SEND_FILE'
    const token = writeToken({
      author: isFile ? 'G' : 'A',
      conversation: this.conversation,
      handoff: this.handoff.ordinal,
      message: (this.messages += 1),
    })
    const before = Date.now()
    const isSent = await this.stage.agents[partner].reply({
      reference,
      ...(isFile ? { fileName: `${token}.pdf` } : { text: `answer ${token}` }),
      ...(kind === 'LAST_WORDS' ? { status: 'solved' } : {}),
      ...(kind === 'REOPEN' ? { status: 'open' } : {}),
    })

    if (!isSent) return

    // Who sees the ticket done sees the last words on it; other words are surely there when they were answered.
    const at = kind === 'LAST_WORDS' ? before : Date.now()

    this.handoff.fromAgent.push({ token, at, reference })
    this.note(`agent ${token} on ${reference} (${kind})`)
    if (kind === 'LAST_WORDS') this.solved(reference, before)
  }

  private solved(reference: string, at: number): void {
    this.handoff.solvedAt.push(at)
    this.note(`agent solved ${reference}`)
  }

  /** Whether the end was told by a call that nobody took and that nobody repeats. */
  private isUnheard(): boolean {
    const { solvedAt, endedAt } = this.handoff

    return (
      endedAt === undefined &&
      this.stage.seen.deaf.has(this.conversation) &&
      Date.now() - (solvedAt.at(-1) ?? Infinity) > PATIENCE_MS
    )
  }

  private async insist(ticket: AgentTicket, shopper: Shopper): Promise<void> {
    if (ticket.partner === 'ZENVIA') await shopper.leave()
    else await this.reply(ticket, 'LAST_WORDS')
  }

  private isBack(): boolean {
    return receivedBy(this.stage).some(
      ({ event, handoff }) => event && handoff.id === this.handoff.id
    )
  }

  /** The ticket, once the bot was told of one; undefined when it got the conversation back before. */
  private async found(): Promise<AgentTicket | undefined> {
    this.ticket ??= await eventually(() => {
      const told = receivedBy(this.stage).find(
        ({ handoff: { id, partnerReference } }) =>
          id === this.handoff.id && partnerReference !== undefined
      )

      if (told) {
        const { partner, partnerReference: reference = '' } = told.handoff

        return { partner, reference }
      }

      return this.isBack() ? 'NONE' : undefined
    }, MOST_SECONDS).then((ticket) => (ticket === 'NONE' ? undefined : ticket))

    return this.ticket
  }

  private note(what: string): void {
    note(this.stage, this.conversation, what)
  }
}
