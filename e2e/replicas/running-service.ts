import { setTimeout as sleep } from 'node:timers/promises'

import { shopperOf } from '../../prove/actors/conversation'
import type { PlayedHandoff } from '../../prove/actors/played-handoff'
import type {
  AgentTicket,
  PlayedService,
  ShopperMessage,
} from '../../prove/actors/played-service'
import { conversationId } from '../../prove/actors/tokens'
import type { Stage } from './stage'
import { note, receivedBy } from './stage'
import { untilAnswered } from './until-answered'

/** The bot sends one message of so many once more, with its id. */
const REPEATED_EACH = 3

/** A look at a process of this machine costs little. */
const PAUSE_DIVISOR = 10

/** When an agent whose webhook call nobody took turns to the ticket again, or the shopper gives up. */
const INSISTS_AFTER_MS = 5000

/** The replicas behind the platform's edge, in real time. */
export class RunningService implements PlayedService {
  /** Longer than a lease whose holder died, and the sweep after it. */
  readonly patienceMs = 100_000
  private sent = 0

  constructor(private readonly stage: Stage) {}

  now(): number {
    return Date.now()
  }

  sleep(ms: number): Promise<void> {
    return sleep(ms)
  }

  pause(leastMs: number): Promise<void> {
    return sleep(leastMs / PAUSE_DIVISOR)
  }

  note(conversation: number, what: string): void {
    note(this.stage, conversation, what)
  }

  async requestHandoff(
    conversation: number,
    _ordinal: number,
    reason: string
  ): Promise<{ id: string }> {
    const { handoff, userErrors } = await untilAnswered(() =>
      this.stage.asks.requestHandoff(conversationId(conversation), {
        shopper: shopperOf(conversation),
        reason: `Question ${reason}`,
      })
    )

    if (!handoff) throw new Error(`${reason}: ${JSON.stringify(userErrors)}`)

    return { id: handoff.id }
  }

  async send(
    conversation: number,
    _handoff: PlayedHandoff,
    { token, text, attachments }: ShopperMessage
  ): Promise<string | undefined> {
    const ask = () =>
      this.stage.asks.send(conversationId(conversation), token, {
        text,
        attachments,
      })
    const {
      userErrors: [refusal],
    } = await untilAnswered(ask)

    if (refusal) return refusal.code
    if ((this.sent += 1) % REPEATED_EACH === 0) await untilAnswered(ask)

    return undefined
  }

  async leave(conversation: number): Promise<void> {
    await untilAnswered(() =>
      this.stage.asks.leave(conversationId(conversation))
    )
  }

  isBack({ id }: PlayedHandoff): boolean {
    return receivedBy(this.stage).some(
      ({ event, handoff }) => event && handoff.id === id
    )
  }

  /** The bot is told of it first. */
  ticketOf(
    _conversation: number,
    { id }: PlayedHandoff
  ): AgentTicket | undefined {
    const told = receivedBy(this.stage).find(
      ({ handoff }) =>
        handoff.id === id && handoff.partnerReference !== undefined
    )?.handoff

    return (
      told && {
        agents: this.stage.agents[told.partner],
        reference: told.partnerReference ?? '',
      }
    )
  }

  whoInsists(
    conversation: number,
    handoff: PlayedHandoff
  ): 'AGENT' | 'SHOPPER' | undefined {
    const { solvedAt, endedAt } = handoff
    const isUnheard =
      endedAt === undefined &&
      this.stage.seen.deaf.has(conversation) &&
      Date.now() - (solvedAt.at(-1) ?? Infinity) > INSISTS_AFTER_MS
    const { agents } = this.ticketOf(conversation, handoff) ?? {}

    if (!isUnheard || !agents) return undefined

    return agents === this.stage.agents.ZENVIA ? 'SHOPPER' : 'AGENT'
  }
}
