import { setTimeout as sleep } from 'node:timers/promises'

import type {
  ConversationPlan,
  HandoffPlan,
} from '../../prove/conversation-plan'
import type { PlayedHandoff } from '../../prove/played-handoff'
import { newHandoff } from '../../prove/played-handoff'
import { conversationId, writeToken } from '../../prove/tokens'
import { Agent } from './agent'
import { Shopper } from './shopper'
import type { Stage } from './stage'
import { note } from './stage'
import { untilAnswered } from './until-answered'

const phoneNumber = (conversation: number): string =>
  `+55 11 9${String(10_000_000 + conversation).slice(-8)}`

/** One shopper, their bot and their agents, from the first request for a human to the last close. */
export class Conversation {
  readonly handoffs: PlayedHandoff[] = []

  constructor(
    readonly plan: ConversationPlan,
    private readonly stage: Stage
  ) {}

  async play(): Promise<void> {
    for (const [index, handoff] of this.plan.handoffs.entries()) {
      await sleep(handoff.afterMs)
      await this.playHandoff(index + 1, handoff)
    }
  }

  private async playHandoff(
    ordinal: number,
    { shopper: shopperSteps, agent: agentSteps }: HandoffPlan
  ): Promise<void> {
    const { stage, plan } = this
    const handoff = await this.open(ordinal)
    const shopper = new Shopper(stage, plan.number, handoff)
    const agent = new Agent(stage, plan.number, handoff)

    this.handoffs.push(handoff)
    await Promise.all([shopper.play(shopperSteps), agent.play(agentSteps)])
    await agent.finish(shopper)
  }

  private async open(ordinal: number): Promise<PlayedHandoff> {
    const { number } = this.plan
    const reason = writeToken({
      author: 'S',
      conversation: number,
      handoff: ordinal,
      message: 0,
    })
    const { handoff, userErrors } = await untilAnswered(() =>
      this.stage.asks.requestHandoff(conversationId(number), {
        shopper: { phoneNumber: phoneNumber(number), name: `Ana ${number}` },
        reason: `Question ${reason}`,
      })
    )

    if (!handoff) throw new Error(`${reason}: ${JSON.stringify(userErrors)}`)

    note(this.stage, number, `handoff ${ordinal} is ${handoff.id}`)

    return newHandoff(ordinal, handoff.id, reason)
  }
}
