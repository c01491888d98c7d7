import type { InstanceOptions, IOContext } from '@vtex/api'

import type { Wire } from '../http/wire/wire'
import { wireOf } from '../http/wire/wire'
import { infraAddress } from './infra-address'
import { isSuccess } from './vbase-answers'

const DEFAULT_TIMEOUT_MS = 4000

/** VTEX's event bus, spoken to as the runtime's own client does. */
export class EventBus {
  private readonly wire: Wire
  private readonly root: string
  private readonly authorization: string
  private readonly timeoutMs: number

  constructor(context: IOContext, options: InstanceOptions = {}) {
    this.wire = wireOf(context, options)
    this.root = infraAddress('courier/v0', context)
    this.authorization = `Bearer ${context.authToken}`
    this.timeoutMs = options.timeout ?? DEFAULT_TIMEOUT_MS
  }

  /** Sends an event to whoever subscribes to its topic, this app among them; answers whether the bus has taken it. */
  async sendEvent(
    topic: string,
    body: Record<string, string>
  ): Promise<boolean> {
    const answer = await this.wire.send({
      method: 'PUT',
      url: `${this.root}/events/${topic}?resource=`,
      headers: {
        authorization: this.authorization,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
      metric: 'events-send',
      timeoutMs: this.timeoutMs,
    })

    return answer.isOk() && isSuccess(answer.value.status)
  }
}
