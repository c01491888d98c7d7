import type { Events } from '@vtex/api'

import type { Log } from '../../ports/log'
import type { WakeUp } from '../../ports/wake-up'

/** Topic of the event that this app sends to itself; service.json subscribes to it. */
const TOPIC = 'relay-due'
const ANY_SUBSCRIBER = ''

export const wakeUp = (
  events: Pick<Events, 'sendEvent'>,
  log: Log
): WakeUp => ({
  relayDue: async (conversationId) => {
    try {
      await events.sendEvent(ANY_SUBSCRIBER, TOPIC, { conversationId })
    } catch {
      log.warn('A wake-up could not be sent; the sweep will find the work', {
        conversationId,
      })
    }
  },
})
