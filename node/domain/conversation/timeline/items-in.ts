import type { ConversationRecord } from '../conversation-record'
import { handoffsOf } from '../conversation-record'
import type { ItemState } from '../outbox/outbox'
import { entryOfCommand, entryOfEvent } from './entry-of'
import type { BroughtEntry } from './timeline-entry'

/** Something on its way, as far as a timeline tells of it. */
export interface ItemOnTheWay {
  state: ItemState
  entry(): BroughtEntry | undefined
}

/** What is on its way in a record, by where it goes and its id. */
export const itemsIn = (
  record: ConversationRecord
): Map<string, ItemOnTheWay> => {
  const items = new Map<string, ItemOnTheWay>()

  for (const handoff of handoffsOf(record)) {
    for (const item of handoff.commands) {
      items.set(`PARTNER ${item.id}`, {
        state: item.state,
        entry: () => entryOfCommand(item, handoff),
      })
    }
  }

  for (const item of record.toBot) {
    items.set(`BOT ${item.id}`, {
      state: item.state,
      entry: () => entryOfEvent(item),
    })
  }

  return items
}
