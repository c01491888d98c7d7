import type { ShopperStep } from './conversation-plan'
import type { PlayedHandoff } from './played-handoff'
import type { PlayedService } from './played-service'
import { writeToken } from './tokens'

/** A shopper in one handoff, through their bot. */
export class Shopper {
  private messages = 0

  constructor(
    private readonly service: PlayedService,
    private readonly conversation: number,
    private readonly handoff: PlayedHandoff
  ) {}

  async play(steps: ShopperStep[]): Promise<void> {
    for (const { kind, afterMs } of steps) {
      await this.service.sleep(afterMs)

      if (kind === 'LEAVE') await this.leave()
      else if (!(await this.write(kind === 'SEND_FILE'))) return
    }
  }

  async leave(): Promise<void> {
    const { service, conversation, handoff } = this

    handoff.endedAt ??= service.now()
    await service.leave(conversation, handoff)
    service.note(conversation, 'the shopper left')
  }

  /** False when there is nobody to write to any more. */
  private async write(isFile: boolean): Promise<boolean> {
    const { service, conversation, handoff } = this
    const token = writeToken({
      author: isFile ? 'F' : 'S',
      conversation,
      handoff: handoff.ordinal,
      message: (this.messages += 1),
    })
    const refusal = await service.send(conversation, handoff, {
      token,
      ...(isFile
        ? { attachments: [fileOf(token)] }
        : { text: `words ${token}` }),
    })

    service.note(conversation, `shopper ${token}: ${refusal ?? 'taken'}`)
    if (refusal !== undefined) return false

    handoff.fromShopper.push(token)

    return true
  }
}

/** Only the name tells which file it is: where it becomes a link, its address stands beside the name. */
const fileOf = (token: string) => ({
  url: `https://media.weni.ai/media/${token.slice(1)}`,
  contentType: 'application/pdf',
  fileName: `${token}.pdf`,
})
