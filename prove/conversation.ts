import { requestHandoff } from '../node/usecases/conversation/request-handoff/request-handoff'
import { Agent } from './agent'
import type { ConversationPlan, HandoffPlan } from './conversation-plan'
import type { PlayedHandoff } from './played-handoff'
import { newHandoff } from './played-handoff'
import type { Scene } from './scene'
import { untilAnswered } from './scene'
import { Shopper } from './shopper'
import { conversationId, writeToken } from './tokens'

/** One shopper, their bot and their agents, from the first request for a human to the last close. */
export class Conversation {
  readonly handoffs: PlayedHandoff[] = []
  readonly number: number

  constructor(
    private readonly plan: ConversationPlan,
    private readonly scene: Scene
  ) {
    this.number = plan.number
  }

  async play(): Promise<void> {
    for (const [index, handoff] of this.plan.handoffs.entries()) {
      await this.scene.stage.time.sleep(handoff.afterMs)
      await this.playHandoff(index + 1, handoff)
    }
  }

  private async playHandoff(
    ordinal: number,
    { shopper: shopperSteps, agent: agentSteps }: HandoffPlan
  ): Promise<void> {
    const handoff = await this.open(ordinal)
    const shopper = new Shopper(this.scene, this.number, handoff)
    const agent = new Agent(this.scene, this.number, handoff)

    this.handoffs.push(handoff)
    await Promise.all([shopper.play(shopperSteps), agent.play(agentSteps)])
    await agent.finish(shopper)
  }

  private async open(ordinal: number): Promise<PlayedHandoff> {
    const { stage } = this.scene
    const reason = writeToken({
      author: 'S',
      conversation: this.number,
      handoff: ordinal,
      message: 0,
    })
    const ticket = stage.weni?.newTicket(this.number, ordinal)
    const options = ticket && { ticket, startsAfterMs: 2000 }
    const answered = await untilAnswered(this.scene, (ports, deadline) =>
      requestHandoff(ports, this.request(reason), deadline, options)
    )
    const id = answered.isOk() && answered.value.handoff?.id

    if (!id) throw new Error(`${reason} got none: ${JSON.stringify(answered)}`)

    stage.checkMark(this.number, `${id}:start`)
    stage.tally.handoffs += 1
    stage.note(this.number, `handoff ${ordinal} is ${id}`)

    if (ticket) stage.weni?.opened(ticket.externalId, this.number, id)

    return newHandoff(ordinal, id, reason, ticket?.externalId)
  }

  private request(reason: string) {
    const phone = String(10_000_000 + this.number).slice(-8)

    return {
      conversationId: conversationId(this.number),
      accountPhoneNumber: '+55 11 4000-1000',
      shopper: { phoneNumber: `+55 11 9${phone}`, name: `Ana ${this.number}` },
      reason: `Question ${reason}`,
    }
  }
}
