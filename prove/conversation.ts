import type { Result } from 'neverthrow'

import type { UserError } from '../node/domain/user-error'
import type { Ports } from '../node/ports/ports'
import { endHandoff } from '../node/usecases/conversation/end-handoff'
import { requestHandoff } from '../node/usecases/conversation/request-handoff/request-handoff'
import { sendShopperMessage } from '../node/usecases/conversation/send-shopper-message/send-shopper-message'
import type { PlayedHandoff } from './played-handoff'
import { newHandoff } from './played-handoff'
import type { PartnerSide } from './partner-side'
import type { Replicas } from './replicas'
import type { Stage } from './stage'
import { conversationId, writeToken } from './tokens'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS

/** How long the bot may stay silent after the agent is done before that counts as for ever. */
const MOST_WAITING_MS = 120 * MINUTE_MS

export interface Scene {
  stage: Stage
  replicas: Replicas
  side: PartnerSide
}

/** One shopper, their bot and their agents, from the first request for a human to the last close. */
export class Conversation {
  readonly handoffs: PlayedHandoff[] = []
  private readonly id: string

  constructor(
    readonly number: number,
    private readonly scene: Scene
  ) {
    this.id = conversationId(number)
  }

  async play(): Promise<void> {
    const { stage } = this.scene
    const times = 1 + stage.random.below(3)

    await stage.pause(0, MINUTE_MS)

    for (let time = 1; time <= times; time += 1) {
      await this.playHandoff(time)
      await stage.pause(SECOND_MS, MINUTE_MS)
    }
  }

  private async playHandoff(ordinal: number): Promise<void> {
    const { stage } = this.scene
    const answered = await this.untilAnswered((ports, deadline) =>
      requestHandoff(ports, this.request(ordinal), deadline)
    )
    const id = answered.isOk() && answered.value.handoff?.id

    if (!id) {
      this.note(`request ${ordinal} was refused: ${JSON.stringify(answered)}`)
      throw new Error(`${this.id} got no handoff`)
    }

    const handoff = newHandoff(ordinal, id, stage.random)

    this.handoffs.push(handoff)
    stage.tally.handoffs += 1
    this.note(`handoff ${ordinal} is ${id}`)
    await Promise.all([this.shopper(handoff), this.agent(handoff)])
  }

  private async shopper(handoff: PlayedHandoff): Promise<void> {
    const { stage } = this.scene

    for (let count = 1; count <= handoff.shopperMessages; count += 1) {
      await stage.pause(0, handoff.isHasty ? 300 : 40 * SECOND_MS)
      if (!(await this.write(handoff, count))) return
    }

    if (handoff.endedBy === 'SHOPPER') await this.end(handoff)
  }

  /** False when there is nobody to write to any more. */
  private async write(handoff: PlayedHandoff, count: number): Promise<boolean> {
    const token = writeToken({
      author: 'S',
      conversation: this.number,
      handoff: handoff.ordinal,
      message: count,
    })
    const input = {
      conversationId: this.id,
      messageId: token,
      text: `words ${token}`,
    }
    const answered = await this.untilAnswered((ports, deadline) =>
      sendShopperMessage(ports, input, deadline)
    )

    this.note(
      `shopper ${token}: ${answered.match(
        ({ status }) => status,
        ([problem]) => problem?.code ?? ''
      )}`
    )

    if (answered.isErr()) {
      handoff.doubtful.add(token)

      return false
    }

    handoff.fromShopper.push(token)
    this.scene.stage.tally.messages += 1

    return true
  }

  private async end(handoff: PlayedHandoff): Promise<void> {
    handoff.endedAt = this.scene.stage.time.now()
    await this.untilAnswered((ports, deadline) =>
      endHandoff(ports, { conversationId: this.id }, deadline)
    )
    this.note('the shopper left')
  }

  /** Writes what is planned, is done, and is done again where the shopper's words open it anew. */
  private async agent(handoff: PlayedHandoff): Promise<void> {
    const { stage } = this.scene

    for (let count = 1; count <= handoff.agentMessages; count += 1) {
      await stage.pause(0, handoff.isHasty ? 500 : 60 * SECOND_MS)

      const isLast = count === handoff.agentMessages
      const reference = await this.referenceOf(handoff)

      if (reference === undefined) return
      await this.reply(handoff, { reference, count, isLast })
    }

    await this.finish(handoff)
  }

  private async finish(handoff: PlayedHandoff): Promise<void> {
    const { stage } = this.scene
    const until = stage.time.now() + MOST_WAITING_MS

    while (!this.isBack(handoff) && stage.time.now() < until) {
      if (handoff.endedBy === 'AGENT') await this.solve(handoff)

      await stage.pause(5 * SECOND_MS, 30 * SECOND_MS)
      if (handoff.solvedAt.length > 0 && this.isLeftAlone(handoff)) {
        await this.end(handoff)
      }
    }
  }

  private async solve(handoff: PlayedHandoff): Promise<void> {
    const { side } = this.scene
    const reference = await this.referenceOf(handoff)
    const ticket = reference && (await side.look(reference))

    if (ticket && ticket.isOpen && (await side.solve(ticket.reference))) {
      this.solved(handoff, ticket.reference)
    }
  }

  private async reply(
    handoff: PlayedHandoff,
    how: { reference: string; count: number; isLast: boolean }
  ): Promise<void> {
    const { stage, side } = this.scene
    const { reference, count } = how
    const token = writeToken({
      author: 'A',
      conversation: this.number,
      handoff: handoff.ordinal,
      message: count,
    })
    const solves =
      how.isLast && handoff.solvesWithLastWords && handoff.endedBy === 'AGENT'

    if (!(await side.reply(reference, `answer ${token}`, solves))) return

    handoff.fromAgent.push({ token, at: stage.time.now() })
    stage.tally.messages += 1
    this.note(`agent ${token} on ${reference}`)
    if (solves) this.solved(handoff, reference)
  }

  private solved(handoff: PlayedHandoff, reference: string): void {
    handoff.solvedAt.push(this.scene.stage.time.now())
    this.note(`agent solved ${reference}`)
  }

  /** A partner that cannot be asked has told nobody that it is over: in the end the shopper gives up. */
  private isLeftAlone({ solvedAt, endedAt }: PlayedHandoff): boolean {
    const { stage, side } = this.scene

    return (
      !side.canBeAsked &&
      endedAt === undefined &&
      stage.time.now() - (solvedAt[0] ?? 0) > 15 * MINUTE_MS
    )
  }

  /** Undefined once the bot has the conversation back. */
  private async referenceOf(
    handoff: PlayedHandoff
  ): Promise<string | undefined> {
    const { stage } = this.scene

    while (!this.isBack(handoff)) {
      const current = stage.cloud.conversations.peek(this.id)?.handoff

      if (current?.id === handoff.id && current.partnerReference) {
        return current.partnerReference
      }

      await stage.pause(SECOND_MS, 3 * SECOND_MS)
    }

    return undefined
  }

  private isBack(handoff: PlayedHandoff): boolean {
    return this.scene.stage.cloud.inbox.received.some(
      ({ event, handoff: { id } }) => event && id === handoff.id
    )
  }

  /** Repeats a request until it is answered, by an answer or by a refusal that a repetition would not change. */
  private async untilAnswered<T>(
    act: (ports: Ports, deadline: number) => Promise<Result<T, UserError[]>>
  ): Promise<Result<T, UserError[]>> {
    for (;;) {
      const answered = await this.scene.replicas.attempt(act)
      const isTemporary =
        answered?.isErr() && answered.error[0]?.code === 'STORE_UNAVAILABLE'

      if (answered && !isTemporary) return answered

      await this.scene.stage.pause(500, 3 * SECOND_MS)
    }
  }

  private request(ordinal: number) {
    const phone = String(10_000_000 + this.number).slice(-8)

    return {
      conversationId: this.id,
      accountPhoneNumber: '+55 11 4000-1000',
      shopper: { phoneNumber: `+55 11 9${phone}`, name: `Ana ${this.number}` },
      reason: `Question ${ordinal}`,
    }
  }

  private note(what: string): void {
    const { tally, time } = this.scene.stage

    tally.note(this.number, time.now(), what)
  }
}
