import type { ConversationRecord } from '../conversation-record'
import { handoffsOf } from '../conversation-record'
import type { ItemState } from '../outbox/outbox'
import { deliveryOf, entryOfCommand, entryOfEvent } from './entry-of'
import type {
  BroughtEntry,
  DeliveryEntry,
  TimelineDelivery,
  TimelineEntry,
} from './timeline-entry'

/** When the record changed, and what it means that something is no longer on its way. `at` is ISO 8601. */
export interface TimelineChange {
  at: string
  gone: Pick<TimelineDelivery, 'state' | 'because' | 'cause'>
}

/** Something on its way, as far as a timeline tells of it. */
interface ItemOnTheWay {
  state: ItemState
  entry(): BroughtEntry | undefined
}

/** What is on its way in a record, by where it goes and its id. */
const itemsIn = (record: ConversationRecord): Map<string, ItemOnTheWay> => {
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

const update = (
  item: ItemOnTheWay,
  delivery: TimelineDelivery
): DeliveryEntry[] => {
  const entry = item.entry()

  return entry
    ? [{ kind: 'DELIVERY', of: { id: entry.id, to: entry.to }, delivery }]
    : []
}

/** What was given up long ago, and is forgotten now, stays as it was. */
const afterLeaving = (
  item: ItemOnTheWay,
  { at, gone }: TimelineChange
): DeliveryEntry[] =>
  item.state.kind === 'FAILED' ? [] : update(item, { ...gone, at })

/** What happened between two states of a record: what came, and what became of what was on its way. */
export const entriesBetween = (
  before: ConversationRecord | undefined,
  after: ConversationRecord,
  change: TimelineChange
): TimelineEntry[] => {
  const earlier = before ? itemsIn(before) : new Map<string, ItemOnTheWay>()
  const later = itemsIn(after)
  const came = [...later].flatMap(([key, item]): TimelineEntry[] => {
    const known = earlier.get(key)

    if (!known) return [item.entry() ?? []].flat()

    return known.state === item.state
      ? []
      : update(item, deliveryOf(item.state, change.at))
  })
  const left = [...earlier].flatMap(([key, item]) =>
    later.has(key) ? [] : afterLeaving(item, change)
  )

  return [...left, ...came]
}
