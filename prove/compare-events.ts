import type { BotEvent } from '../node/domain/conversation/bot/bot-event'
import type { Finding } from './findings'

/** Of a file each event has a link of its own. */
const wordsOf = ({ id, type, message, event, text }: BotEvent): string =>
  JSON.stringify([
    id,
    type,
    message?.id,
    message?.text,
    message?.attachments.map(({ fileName }) => fileName),
    event,
    text,
  ])

/** An event that is made again after a crash says the same; only when, and how the handoff stands, may have changed. */
export const compareRepetitions = (received: BotEvent[]): Finding[] => {
  const events = new Set(received.map(({ id }) => id))

  return new Set(received.map(wordsOf)).size === events.size
    ? []
    : [{ fault: 'doubled', conversation: 0, what: 'an event was reworded' }]
}
