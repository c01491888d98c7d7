import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import { iso } from '../../../domain/iso'
import { sha256 } from '../../../domain/sha256'
import type { Ids } from '../../../ports/ids'
import type { StoreFailure } from '../../../ports/store-failure'
import type {
  IndexEntry,
  IndexPage,
  ConversationIndex,
} from '../../../ports/conversation-index'
import type { Recent } from '../../process/recent'
import { idOf } from '../vbase/file-name'
import type { FilePage, JsonFiles } from '../vbase/json-files'
import {
  idOfTimedName,
  instantOf,
  stampOf,
  timedName,
} from '../vbase/timed-name'

const DUE = 'due'
const HELD = 'held'
const FAILED = 'failed'
const OPEN = 'open'
const CLOSED = 'closed'
const WALK = 'walk'
const WALK_FILE = 'open.json'

const walkShape = z.object({
  next: z.string().optional(),
  walkedAt: z.string().optional(),
})

const withoutValue = (result: Result<unknown, StoreFailure>) =>
  result.map(() => undefined)

const dueName = (conversationId: string, dueAt: number, id: string): string =>
  `${timedName(iso(dueAt), conversationId)}_${id}`

/** One event's, so that an entry which somebody clears is never that of another event. */
const heldName = (
  conversationId: string,
  { id, since }: { id: string; since: string }
): string => {
  const event = sha256(id).slice(0, 16)

  return `${timedName(since, conversationId)}_${event}`
}

/** The conversation of a timed name with something after it. */
const idBefore = (name: string): string | undefined =>
  idOf(/^[^_]*_(.*\.json)_/.exec(name)?.[1] ?? '')

/** A file's name is its version, as lists of VBase tell no other: each entry is a file of its own. */
const dueEntry = (name: string): IndexEntry[] => {
  const conversationId = idBefore(name)
  const dueAt = Date.parse(instantOf(name) ?? '')

  return conversationId === undefined || Number.isNaN(dueAt)
    ? []
    : [{ conversationId, version: name, dueAt }]
}

const heldEntry = (name: string): IndexEntry[] => {
  const conversationId = idBefore(name)

  return conversationId === undefined
    ? []
    : [{ conversationId, version: name, since: instantOf(name) }]
}

const timedEntry = (name: string): IndexEntry[] => {
  const conversationId = idOfTimedName(name)

  return conversationId === undefined ? [] : [{ conversationId, version: name }]
}

/** Of an open handoff, or of a conversation with failures. */
const startedEntry = (file: string): IndexEntry[] =>
  timedEntry(file).map((entry) => ({
    ...entry,
    startedAt: instantOf(file),
  }))

const closedEntry = (file: string): IndexEntry[] =>
  timedEntry(file).map((entry) => ({
    ...entry,
    closedAt: instantOf(file),
  }))

const pageOf =
  (entriesOf: (file: string) => IndexEntry[]) =>
  ({ files, next }: FilePage): IndexPage => ({
    entries: files.flatMap(entriesOf),
    ...(next === undefined ? {} : { next }),
  })

const failedEntries = (
  files: JsonFiles
): Pick<ConversationIndex, 'setFailed' | 'listFailed' | 'clearFailed'> => ({
  setFailed: async (conversationId, startedAt) =>
    withoutValue(
      await files.write(FAILED, timedName(startedAt, conversationId), {
        content: {},
      })
    ),
  listFailed: async (limit, next) =>
    (await files.list(FAILED, { limit, next })).map(pageOf(startedEntry)),
  clearFailed: ({ version }) => files.remove(FAILED, version),
})

interface ConversationIndexParts {
  files: JsonFiles
  ids: Ids
  /** When each conversation was last set due. */
  memory: Recent<number>
  /** Names account and workspace in the memory that the process shares. */
  scope: string
}

const dueEntries = ({
  files,
  ids,
  memory,
  scope,
}: ConversationIndexParts): Pick<
  ConversationIndex,
  'setDue' | 'isSetDue' | 'listDue' | 'clearDue'
> => {
  const keyOf = (conversationId: string): string => `${scope}/${conversationId}`

  return {
    setDue: async (conversationId, dueAt) => {
      const name = dueName(conversationId, dueAt, ids.next())

      return withoutValue(
        (await files.write(DUE, name, { content: {} })).andTee(() =>
          memory.set(keyOf(conversationId), dueAt)
        )
      )
    },
    isSetDue: (conversationId, dueAt) =>
      memory.get(keyOf(conversationId)) === dueAt,
    listDue: async (limit, next) =>
      (await files.list(DUE, { limit, next })).map(pageOf(dueEntry)),
    clearDue: ({ version }) => files.remove(DUE, version),
  }
}

/** Work entries as files of VBase: their names say it all, so that a list needs no reading. */
export const conversationIndex = ({
  files,
  ...due
}: ConversationIndexParts): ConversationIndex => ({
  ...dueEntries({ files, ...due }),
  setHeld: async (conversationId, first) =>
    withoutValue(
      await files.write(HELD, heldName(conversationId, first), { content: {} })
    ),
  listHeld: async (limit, next) =>
    (await files.list(HELD, { limit, next })).map(pageOf(heldEntry)),
  clearHeld: ({ version }) => files.remove(HELD, version),
  ...failedEntries(files),
  setOpen: async (conversationId, startedAt) =>
    withoutValue(
      await files.write(OPEN, timedName(startedAt, conversationId), {
        content: { startedAt },
      })
    ),
  listOpen: async (limit, next) =>
    (await files.list(OPEN, { limit, next })).map(pageOf(startedEntry)),
  moveToClosed: async ({ conversationId, version }, closedAt) => {
    const name = timedName(closedAt, conversationId)
    const noted = await files.write(CLOSED, name, { content: { closedAt } })

    return noted.isErr() ? err(noted.error) : files.remove(OPEN, version)
  },
  listClosed: async (day, limit, next) =>
    (await files.list(CLOSED, { limit, prefix: stampOf(day), next })).map(
      pageOf(closedEntry)
    ),
  listOldestClosed: async (limit) =>
    (await files.list(CLOSED, { limit })).map(pageOf(closedEntry)),
  removeEntries: async ({ conversationId, startedAt, closedAt }) => {
    const begun = timedName(startedAt, conversationId)

    for (const bucket of [OPEN, FAILED]) {
      const removed = await files.remove(bucket, begun)

      if (removed.isErr()) return removed
    }

    return closedAt === undefined
      ? ok(undefined)
      : files.remove(CLOSED, timedName(closedAt, conversationId))
  },
  removeClosed: ({ version }) => files.remove(CLOSED, version),
  readWalk: async () =>
    (await files.read(WALK, WALK_FILE)).map(
      ({ content }) => walkShape.safeParse(content).data ?? {}
    ),
  writeWalk: async (walk) =>
    withoutValue(await files.write(WALK, WALK_FILE, { content: walk })),
})
