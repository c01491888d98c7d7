import { err, ok } from 'neverthrow'

import type { TimelineEntry } from '../domain/conversation/timeline/timeline-entry'
import type { StoreFailure } from '../ports/store-failure'
import type { TimelineStore } from '../ports/part-store'
import { FakeFaults } from './fake-faults'
import type { Gate } from './gate'

/** What all replicas share. */
export class TimelineFiles {
  readonly parts = new Map<string, string>()
  readonly faults = new FakeFaults<StoreFailure>()
}

const keyOf = (conversationId: string, part: string): string =>
  `${conversationId}/${part}`

/** Calls are counted as `store.writePart` and so on. */
export const fakeTimelineStore = (
  { parts, faults }: TimelineFiles,
  gate: Gate
): TimelineStore => ({
  write: (conversationId, part, entries) =>
    gate('store.writePart', () => {
      const fault = faults.take('writePart')

      if (fault) return err(fault.failure)

      parts.set(keyOf(conversationId, part), JSON.stringify(entries))

      return ok(undefined)
    }),
  read: (conversationId, part) =>
    gate('store.readPart', () =>
      ok(
        JSON.parse(
          parts.get(keyOf(conversationId, part)) ?? '[]'
        ) as TimelineEntry[]
      )
    ),
  removeAll: (conversationId) =>
    gate('store.removeParts', () => {
      for (const key of parts.keys()) {
        if (key.startsWith(keyOf(conversationId, ''))) parts.delete(key)
      }

      return ok(undefined)
    }),
})
