import type { Log } from '../../../ports/log'
import type { WakeUp } from '../../../ports/wake-up'
import type { Recent } from '../../process/recent'
import type { EventBus } from './event-bus'

/** Topics of the events that this app sends to itself; service.json subscribes to them. */
const RELAY_TOPIC = 'relay-due'
const SWEEP_TOPIC = 'sweep-due'

interface WakeUpParts {
  eventBus: Pick<EventBus, 'sendEvent'>
  log: Log
  /** Stores whose sweep was asked for within its lifetime. */
  memory: Recent<true>
  /** Names account and workspace in the memory that the process shares. */
  scope: string
}

export const wakeUp = ({
  eventBus,
  log,
  memory,
  scope,
}: WakeUpParts): WakeUp => {
  const send = async (
    topic: string,
    body: Record<string, string>
  ): Promise<void> => {
    if (await eventBus.sendEvent(topic, body)) return

    log.warn('A wake-up could not be sent; the sweep will find the work', {
      topic,
      ...body,
    })
  }

  return {
    relayDue: (conversationId) => send(RELAY_TOPIC, { conversationId }),
    sweepDue: async () => {
      if (memory.get(scope)) return

      memory.set(scope, true)
      await send(SWEEP_TOPIC, {})
    },
  }
}
