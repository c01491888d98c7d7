import { setTimeout as sleep } from 'node:timers/promises'

import type { ShopperStep } from '../../prove/conversation-plan'
import type { PlayedHandoff } from '../../prove/played-handoff'
import { conversationId, writeToken } from '../../prove/tokens'
import type { Stage } from './stage'
import { note } from './stage'
import { untilAnswered } from './until-answered'

/** The bot sends one message of so many once more, with its id. */
const REPEATED_EACH = 3

/** A shopper in one handoff, through their bot. */
export class Shopper {
  private messages = 0

  constructor(
    private readonly stage: Stage,
    private readonly conversation: number,
    private readonly handoff: PlayedHandoff
  ) {}

  async play(steps: ShopperStep[]): Promise<void> {
    for (const { kind, afterMs } of steps) {
      await sleep(afterMs)

      if (kind === 'LEAVE') await this.leave()
      else if (!(await this.write(kind === 'SEND_FILE'))) return
    }
  }

  async leave(): Promise<void> {
    const id = conversationId(this.conversation)

    this.handoff.endedAt ??= Date.now()
    await untilAnswered(() => this.stage.asks.leave(id))
    note(this.stage, this.conversation, 'the shopper left')
  }

  /** False when there is nobody to write to any more. */
  private async write(isFile: boolean): Promise<boolean> {
    const token = writeToken({
      author: isFile ? 'F' : 'S',
      conversation: this.conversation,
      handoff: this.handoff.ordinal,
      message: (this.messages += 1),
    })
    const send = () =>
      this.stage.asks.send(
        conversationId(this.conversation),
        token,
        isFile
          ? { text: undefined, attachments: [fileOf(token)] }
          : { text: `words ${token}` }
      )
    const { message, userErrors } = await untilAnswered(send)
    const [refusal] = userErrors
    const outcome = refusal?.code ?? message.status

    note(this.stage, this.conversation, `shopper ${token}: ${outcome}`)
    if (refusal) return false

    this.handoff.fromShopper.push(token)
    if (this.messages % REPEATED_EACH === 0) await untilAnswered(send)

    return true
  }
}

/** Only the name tells which file it is: where it becomes a link, its address stands beside the name. */
const fileOf = (token: string) => ({
  url: `https://media.weni.ai/media/${token.slice(1)}`,
  contentType: 'application/pdf',
  fileName: `${token}.pdf`,
})
