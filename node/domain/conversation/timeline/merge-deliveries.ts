import type {
  BroughtEntry,
  DeliveryEntry,
  TimelineEntry,
} from './timeline-entry'
import { isBrought } from './timeline-entry'

const withDelivery = (
  entries: TimelineEntry[],
  update: DeliveryEntry
): TimelineEntry[] => {
  const { id, to } = update.of
  const isMeant = (entry: TimelineEntry): entry is BroughtEntry =>
    isBrought(entry) && entry.id === id && entry.to === to

  return entries.some(isMeant)
    ? entries.map((entry) =>
        isMeant(entry) ? { ...entry, delivery: update.delivery } : entry
      )
    : [...entries, update]
}

/** Earlier entries with later ones; a delivery's outcome is merged into its own entry where that is among them. */
export const merged = (
  earlier: TimelineEntry[],
  later: TimelineEntry[]
): TimelineEntry[] =>
  later.reduce<TimelineEntry[]>(
    (entries, entry) =>
      entry.kind === 'DELIVERY'
        ? withDelivery(entries, entry)
        : [...entries, entry],
    earlier
  )
