import type { AgentStep } from './conversation-plan'
import type { PartnerSide } from './partner-side'
import type { PlayedHandoff } from './played-handoff'
import type { Scene } from './scene'
import { isBack, sideOf, storedHandoff } from './scene'
import type { Shopper } from './shopper'
import { writeToken } from './tokens'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS

/** How long the bot may stay silent after the agent is done before that counts as for ever. */
const MOST_WAITING_MS = 120 * MINUTE_MS

interface AgentTicket {
  side: PartnerSide
  reference: string
}

/** The agents of one handoff, who write whenever they please. */
export class Agent {
  private messages = 0
  private ticket: AgentTicket | undefined

  constructor(
    private readonly scene: Scene,
    private readonly conversation: number,
    private readonly handoff: PlayedHandoff
  ) {}

  async play(steps: AgentStep[]): Promise<void> {
    for (const { kind, afterMs } of steps) {
      await this.scene.stage.time.sleep(afterMs)

      const ticket = await this.found()

      if (!ticket) return
      await this.take(ticket, kind)
    }
  }

  /** Is done, again where the shopper's words opened the ticket anew, until the bot has the conversation back. */
  async finish(shopper: Shopper): Promise<void> {
    const { stage } = this.scene
    const until = stage.time.now() + MOST_WAITING_MS

    while (!isBack(this.scene, this.handoff) && stage.time.now() < until) {
      const ticket = await this.found()

      if (ticket && this.handoff.endedAt === undefined) await this.solve(ticket)

      await stage.pause(5 * SECOND_MS, 30 * SECOND_MS)
      if (this.isLeftAlone()) await shopper.leave()
    }
  }

  private async take(
    ticket: AgentTicket,
    kind: AgentStep['kind']
  ): Promise<void> {
    if (kind === 'SOLVE') return this.solve(ticket)
    if (kind !== 'TRANSFER') return this.reply(ticket, kind)

    if (await ticket.side.transfer(ticket.reference)) {
      this.note(`agent transferred ${ticket.reference}`)
    }
  }

  private async solve({ side, reference }: AgentTicket): Promise<void> {
    const ticket = await side.look(reference)

    if (ticket?.isOpen && (await side.solve(reference))) this.solved(reference)
  }

  private async reply(
    ticket: AgentTicket,
    kind: AgentStep['kind']
  ): Promise<void> {
    const { side, reference } = ticket
    const { stage } = this.scene
    const isFile = kind === 'SEND_FILE'
    const token = writeToken({
      author: isFile ? 'G' : 'A',
      conversation: this.conversation,
      handoff: this.handoff.ordinal,
      message: (this.messages += 1),
    })
    const isSent = await side.reply({
      reference,
      ...(isFile ? { fileName: `${token}.pdf` } : { text: `answer ${token}` }),
      ...(kind === 'LAST_WORDS' ? { status: 'solved' } : {}),
      ...(kind === 'REOPEN' ? { status: 'open' } : {}),
    })

    if (!isSent) return

    this.handoff.fromAgent.push({ token, at: stage.time.now(), reference })
    stage.tally.messages += 1
    this.note(`agent ${token} on ${reference} (${kind})`)
    if (kind === 'LAST_WORDS') this.solved(reference)
  }

  private solved(reference: string): void {
    this.handoff.solvedAt.push(this.scene.stage.time.now())
    this.note(`agent solved ${reference}`)
  }

  /** A partner that cannot be asked has told nobody that it is over: in the end the shopper gives up. */
  private isLeftAlone(): boolean {
    const { solvedAt, endedAt } = this.handoff
    const [since] = solvedAt

    return (
      !this.scene.sides[0].canBeAsked &&
      endedAt === undefined &&
      since !== undefined &&
      this.scene.stage.time.now() - since > 15 * MINUTE_MS
    )
  }

  /** The ticket, once there is one; undefined when the bot got the conversation back before. */
  private async found(): Promise<AgentTicket | undefined> {
    const { scene, handoff, conversation } = this

    while (!this.ticket && !isBack(scene, handoff)) {
      const stored = storedHandoff(scene, conversation, handoff)

      if (stored?.partnerReference === undefined) {
        await scene.stage.pause(SECOND_MS, 3 * SECOND_MS)
      } else {
        this.ticket = {
          side: sideOf(scene, stored),
          reference: stored.partnerReference,
        }
      }
    }

    return this.ticket
  }

  private note(what: string): void {
    this.scene.stage.note(this.conversation, what)
  }
}
