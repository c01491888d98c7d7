import type { ConversationRecord } from '../conversation-record'
import { deliveryOf } from './entry-of'
import type { ItemOnTheWay } from './items-in'
import { itemsIn } from './items-in'
import type {
  DeliveryEntry,
  TimelineDelivery,
  TimelineEntry,
} from './timeline-entry'

/** When the record changed, and what it means that something is no longer on its way. `at` is ISO 8601. */
export interface TimelineChange {
  at: string
  gone: Pick<TimelineDelivery, 'state' | 'because'>
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
