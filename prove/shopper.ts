import { endHandoff } from '../node/usecases/conversation/end-handoff'
import { sendShopperMessage } from '../node/usecases/conversation/send-shopper-message/send-shopper-message'
import type { ShopperStep } from './conversation-plan'
import type { PlayedHandoff } from './played-handoff'
import type { Scene } from './scene'
import { untilAnswered } from './scene'
import { conversationId, writeToken } from './tokens'

/** A shopper in one handoff, through their bot. */
export class Shopper {
  private messages = 0

  constructor(
    private readonly scene: Scene,
    private readonly conversation: number,
    private readonly handoff: PlayedHandoff
  ) {}

  async play(steps: ShopperStep[]): Promise<void> {
    for (const { kind, afterMs } of steps) {
      await this.scene.stage.time.sleep(afterMs)

      if (kind === 'LEAVE') await this.leave()
      else if (!(await this.write(kind === 'SEND_FILE'))) return
    }
  }

  async leave(): Promise<void> {
    const { stage } = this.scene
    const id = conversationId(this.conversation)

    this.handoff.endedAt ??= stage.time.now()
    const { ticket } = this.handoff
    const ended = await untilAnswered(this.scene, (ports, deadline) =>
      endHandoff(ports, { conversationId: id, ticket }, deadline)
    )

    if (ticket !== undefined && ended.isOk()) {
      const { closedAt = '' } = ended.value

      stage.weni?.left(ticket, this.handoff.id, closedAt)
    }

    stage.checkMark(this.conversation, `${this.handoff.id}:end`)
    stage.note(this.conversation, 'the shopper left')
  }

  /** False when there is nobody to write to any more. */
  private async write(isFile: boolean): Promise<boolean> {
    const { stage } = this.scene
    const token = writeToken({
      author: isFile ? 'F' : 'S',
      conversation: this.conversation,
      handoff: this.handoff.ordinal,
      message: (this.messages += 1),
    })
    const input = {
      conversationId: conversationId(this.conversation),
      messageId: token,
      ...(isFile
        ? { attachments: [this.fileOf(token)] }
        : { text: `words ${token}` }),
    }
    const answered = await untilAnswered(this.scene, (ports, deadline) =>
      sendShopperMessage(ports, input, deadline, this.handoff.ticket)
    )
    const outcome = answered.match(
      ({ status }) => status,
      ([problem]) => problem?.code ?? ''
    )

    stage.note(this.conversation, `shopper ${token}: ${outcome}`)
    if (answered.isErr()) return false

    stage.checkMark(this.conversation, token)
    this.handoff.fromShopper.push(token)
    stage.weni?.forwarded(this.handoff.ticket ?? '', token)
    stage.tally.messages += 1

    return true
  }

  private fileOf(token: string) {
    return {
      url: `https://media.weni.ai/media/${this.conversation}-${this.messages}`,
      contentType: 'application/pdf',
      fileName: `${token}.pdf`,
    }
  }
}
