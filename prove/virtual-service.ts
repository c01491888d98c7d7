import type { Result } from 'neverthrow'

import type { UserError } from '../node/domain/user-error'
import { handoffsOf } from '../node/domain/conversation/conversation-record'
import { HOUR_MS, MINUTE_MS } from '../node/domain/time-units'
import type { Ports } from '../node/ports/ports'
import { endHandoff } from '../node/usecases/conversation/end-handoff'
import { requestHandoff } from '../node/usecases/conversation/request-handoff/request-handoff'
import { sendShopperMessage } from '../node/usecases/conversation/send-shopper-message/send-shopper-message'
import { shopperOf } from './actors/conversation'
import type { PlayedHandoff } from './actors/played-handoff'
import type {
  AgentTicket,
  PlayedService,
  ShopperMessage,
} from './actors/played-service'
import { conversationId } from './actors/tokens'
import type { Scene } from './scene'

/** When a shopper gives up whose agent is silent. */
const SHOPPER_PATIENCE_MS = 15 * MINUTE_MS

/** The use cases on three replicas, in time that passes only when nothing is left to do. */
export class VirtualService implements PlayedService {
  readonly patienceMs = 2 * HOUR_MS

  constructor(private readonly scene: Scene) {}

  now(): number {
    return this.scene.stage.time.now()
  }

  sleep(ms: number): Promise<void> {
    return this.scene.stage.time.sleep(ms)
  }

  pause(leastMs: number, mostMs: number): Promise<void> {
    return this.scene.stage.pause(leastMs, mostMs)
  }

  note(conversation: number, what: string): void {
    this.scene.stage.note(conversation, what)
  }

  async requestHandoff(
    conversation: number,
    ordinal: number,
    reason: string
  ): Promise<{ id: string; ticket?: string }> {
    const { stage } = this.scene
    const ticket = stage.weni?.newTicket(conversation, ordinal)
    const input = {
      conversationId: conversationId(conversation),
      accountPhoneNumber: '+55 11 4000-1000',
      shopper: shopperOf(conversation),
      reason: `Question ${reason}`,
    }
    const answered = await this.untilAnswered((ports, deadline) =>
      requestHandoff(
        ports,
        input,
        deadline,
        ticket && { ticket, startsAfterMs: 2000 }
      )
    )
    const id = answered.isOk() && answered.value.handoff?.id

    if (!id) throw new Error(`${reason} got none: ${JSON.stringify(answered)}`)

    stage.checkMark(conversation, `${id}:start`)
    stage.tally.handoffs += 1
    if (ticket) stage.weni?.opened(ticket.externalId, conversation, id)

    return { id, ticket: ticket?.externalId }
  }

  async send(
    conversation: number,
    { ticket = '' }: PlayedHandoff,
    { token, ...content }: ShopperMessage
  ): Promise<string | undefined> {
    const { stage } = this.scene
    const input = {
      conversationId: conversationId(conversation),
      messageId: token,
      ...content,
    }
    const answered = await this.untilAnswered((ports, deadline) =>
      sendShopperMessage(ports, input, deadline, ticket || undefined)
    )

    if (answered.isErr()) return answered.error[0]?.code ?? ''

    stage.checkMark(conversation, token)
    stage.weni?.forwarded(ticket, token)

    return undefined
  }

  async leave(conversation: number, handoff: PlayedHandoff): Promise<void> {
    const { stage } = this.scene
    const { id, ticket } = handoff
    const ended = await this.untilAnswered((ports, deadline) =>
      endHandoff(
        ports,
        { conversationId: conversationId(conversation), ticket },
        deadline
      )
    )

    if (ticket !== undefined && ended.isOk()) {
      stage.weni?.left(ticket, id, ended.value.closedAt ?? '')
    }

    stage.checkMark(conversation, `${id}:end`)
  }

  isBack({ id }: PlayedHandoff): boolean {
    return this.scene.stage.cloud.received.some(
      ({ event, handoff }) => event && handoff.id === id
    )
  }

  ticketOf(
    conversation: number,
    { id }: PlayedHandoff
  ): AgentTicket | undefined {
    const { stage, sides } = this.scene
    const record = stage.cloud.record(conversationId(conversation))
    const stored =
      record && handoffsOf(record).find((handoff) => handoff.id === id)

    if (stored?.partnerReference === undefined) return undefined

    const agents =
      sides.find(({ account }) => account === stored.partnerAccount) ?? sides[0]

    return { agents, reference: stored.partnerReference }
  }

  /** A partner that cannot be asked has told nobody that it is over: in the end the shopper gives up. */
  whoInsists(
    _conversation: number,
    { solvedAt: [since], endedAt }: PlayedHandoff
  ): 'SHOPPER' | undefined {
    const isLeftAlone =
      !this.scene.sides[0].canBeAsked &&
      endedAt === undefined &&
      since !== undefined &&
      this.now() - since > SHOPPER_PATIENCE_MS

    return isLeftAlone ? 'SHOPPER' : undefined
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

      await this.pause(500, 3000)
    }
  }
}
