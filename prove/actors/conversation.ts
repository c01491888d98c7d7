import { Agent } from './agent'
import type { ConversationPlan, HandoffPlan } from './conversation-plan'
import type { PlayedHandoff } from './played-handoff'
import { newHandoff } from './played-handoff'
import type { PlayedService } from './played-service'
import { Shopper } from './shopper'
import { writeToken } from './tokens'

/** One shopper, their bot and their agents, from the first request for a human to the last close. */
export class Conversation {
  readonly handoffs: PlayedHandoff[] = []
  readonly number: number

  constructor(
    private readonly plan: ConversationPlan,
    private readonly service: PlayedService
  ) {
    this.number = plan.number
  }

  async play(): Promise<void> {
    for (const [index, handoff] of this.plan.handoffs.entries()) {
      await this.service.sleep(handoff.afterMs)
      await this.playHandoff(index + 1, handoff)
    }
  }

  private async playHandoff(
    ordinal: number,
    { shopper: shopperSteps, agent: agentSteps }: HandoffPlan
  ): Promise<void> {
    const handoff = await this.open(ordinal)
    const shopper = new Shopper(this.service, this.number, handoff)
    const agent = new Agent(this.service, this.number, handoff)

    this.handoffs.push(handoff)
    await Promise.all([shopper.play(shopperSteps), agent.play(agentSteps)])
    await agent.finish(shopper)
  }

  private async open(ordinal: number): Promise<PlayedHandoff> {
    const { service, number } = this
    const reason = writeToken({
      author: 'S',
      conversation: number,
      handoff: ordinal,
      message: 0,
    })
    const { id, ticket } = await service.requestHandoff(number, ordinal, reason)

    service.note(number, `handoff ${ordinal} is ${id}`)

    return newHandoff(ordinal, id, reason, ticket)
  }
}

/** How many messages were written in them, both sides together, the reasons for the handoffs not counted. */
export const messagesIn = (conversations: readonly Conversation[]): number =>
  conversations
    .flatMap(({ handoffs }) => handoffs)
    .reduce(
      (sum, { fromShopper, fromAgent }) =>
        sum + fromShopper.length - 1 + fromAgent.length,
      0
    )

/** What one shopper gives of themselves. */
export const shopperOf = (conversation: number) => ({
  phoneNumber: `+55 11 9${String(10_000_000 + conversation).slice(-8)}`,
  name: `Ana ${conversation}`,
})
