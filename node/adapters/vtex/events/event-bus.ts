import type { InstanceOptions, IOContext } from '@vtex/api'

import { isSuccess } from '../../http/is-success'
import { VtexSystem } from '../vtex-system'

/** VTEX's event bus, spoken to as the runtime's own client does. */
export class EventBus extends VtexSystem {
  constructor(context: IOContext, options: InstanceOptions = {}) {
    super('courier/v0', context, options)
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
