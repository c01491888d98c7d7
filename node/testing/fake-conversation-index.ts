import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { StoreFailure } from '../ports/store-failure'
import type {
  IndexEntry,
  IndexPage,
  ConversationIndex,
  OpenWalk,
} from '../ports/conversation-index'
import { FakeFaults } from './fake-faults'
import type { Gate } from './gate'

/** What all replicas share: entries by name, in order of name. */
export class IndexFiles {
  readonly due = new Map<string, IndexEntry>()
  readonly held = new Map<string, IndexEntry>()
  readonly failed = new Map<string, IndexEntry>()
  readonly open = new Map<string, IndexEntry>()
  readonly closed = new Map<string, IndexEntry>()
  readonly faults = new FakeFaults<StoreFailure>()
  walk: OpenWalk = {}
  private writes = 0

  entry(
    conversationId: string,
    times: Pick<IndexEntry, 'dueAt' | 'since' | 'startedAt' | 'closedAt'> = {}
  ): IndexEntry {
    this.writes += 1

    return { conversationId, version: `m${this.writes}`, ...times }
  }

  isDue(conversationId: string): boolean {
    return [...this.due.values()].some(
      (entry) => entry.conversationId === conversationId
    )
  }
}

const page = (
  entries: Map<string, IndexEntry>,
  prefix: string,
  limit: number,
  next = ''
): IndexPage => {
  const names = [...entries.keys()]
    .filter((name) => name.startsWith(prefix) && name > next)
    .sort()
  const shown = names.slice(0, limit)

  return {
    entries: shown.flatMap((name) => entries.get(name) ?? []),
    ...(names.length > limit ? { next: shown[shown.length - 1] } : {}),
  }
}

const removeSame = (
  entries: Map<string, IndexEntry>,
  entry: IndexEntry
): void => {
  for (const [name, { version }] of entries) {
    if (version === entry.version) entries.delete(name)
  }
}

type Call = <T>(name: string, act: () => T) => Promise<Result<T, StoreFailure>>

const heldEntries = (
  files: IndexFiles,
  call: Call
): Pick<ConversationIndex, 'setHeld' | 'listHeld' | 'clearHeld'> => ({
  setHeld: (id, { id: event, since }) =>
    call('setHeld', () => {
      files.held.set(`${since}/${id}/${event}`, files.entry(id, { since }))
    }),
  listHeld: (limit, next) =>
    call('listHeld', () => page(files.held, '', limit, next)),
  clearHeld: (entry) => call('clearHeld', () => removeSame(files.held, entry)),
})

const failedEntries = (
  files: IndexFiles,
  call: Call
): Pick<ConversationIndex, 'setFailed' | 'listFailed' | 'clearFailed'> => ({
  setFailed: (id, startedAt) =>
    call('setFailed', () => {
      files.failed.set(`${startedAt}/${id}`, files.entry(id, { startedAt }))
    }),
  listFailed: (limit, next) =>
    call('listFailed', () => page(files.failed, '', limit, next)),
  clearFailed: (entry) =>
    call('clearFailed', () => removeSame(files.failed, entry)),
})

/** Calls are counted as `store.setDue`, `store.listDue` and so on. */
export const fakeConversationIndex = (
  files: IndexFiles,
  gate: Gate
): ConversationIndex => {
  const call: Call = (name, act) =>
    gate(`store.${name}`, () => {
      const fault = files.faults.take(name)

      return fault ? err(fault.failure) : ok(act())
    })

  const setDue = new Map<string, number>()

  return {
    isSetDue: (id, dueAt) => setDue.get(id) === dueAt,
    setDue: (id, dueAt) =>
      call('setDue', () => {
        setDue.set(id, dueAt)
        files.due.set(
          `${new Date(dueAt).toISOString()}/${id}`,
          files.entry(id, { dueAt })
        )
      }),
    listDue: (limit, next) =>
      call('listDue', () => page(files.due, '', limit, next)),
    clearDue: (entry) => call('clearDue', () => removeSame(files.due, entry)),
    ...heldEntries(files, call),
    ...failedEntries(files, call),
    setOpen: (id, startedAt) =>
      call('setOpen', () => {
        files.open.set(`${startedAt}/${id}`, files.entry(id, { startedAt }))
      }),
    listOpen: (limit, next) =>
      call('listOpen', () => page(files.open, '', limit, next)),
    moveToClosed: (entry, closedAt) =>
      call('moveToClosed', () => {
        removeSame(files.open, entry)
        files.closed.set(
          `${closedAt}/${entry.conversationId}`,
          files.entry(entry.conversationId, { closedAt })
        )
      }),
    listClosed: (day, limit, next) =>
      call('listClosed', () => page(files.closed, day, limit, next)),
    listOldestClosed: (limit) =>
      call('listOldestClosed', () => page(files.closed, '', limit)),
    removeEntries: ({ conversationId, startedAt, closedAt }) =>
      call('removeEntries', () => {
        files.open.delete(`${startedAt}/${conversationId}`)
        files.failed.delete(`${startedAt}/${conversationId}`)
        files.closed.delete(`${closedAt}/${conversationId}`)
      }),
    removeClosed: (entry) =>
      call('removeClosed', () => removeSame(files.closed, entry)),
    readWalk: () => call('readWalk', () => files.walk),
    writeWalk: (walk) =>
      call('writeWalk', () => {
        files.walk = walk
      }),
  }
}
