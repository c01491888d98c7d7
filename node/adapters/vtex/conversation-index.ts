import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { Ids } from '../../ports/ids'
import type { StoreFailure } from '../../ports/store-failure'
import type {
  IndexEntry,
  IndexPage,
  ConversationIndex,
} from '../../ports/conversation-index'
import { fileNameOf, idOf } from './file-name'
import type { FileEntry, FilePage, JsonFiles } from './json-files'

const DUE = 'due'
const OPEN = 'open'
const CLOSED = 'closed'
const WALK = 'walk'
const WALK_FILE = 'open.json'

const walkShape = z.object({ next: z.string().optional() })

/** An ISO 8601 instant or day without what a file name cannot hold; the order of names stays that of time. */
const stampOf = (instant: string): string => instant.replace(/[-:.]/g, '')

/** A name that sorts by its instant, and is the same whenever it is written for the same event. */
const timedName = (instant: string, conversationId: string): string =>
  `${stampOf(instant)}_${fileNameOf(conversationId)}`

const STAMP = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z_/

/** The instant that a timed name begins with, in ISO 8601. */
const instantOf = (name: string): string | undefined =>
  STAMP.exec(name)?.[0].replace(STAMP, '$1-$2-$3T$4:$5:$6.$7Z')

const idOfTimedName = (name: string): string | undefined =>
  idOf(name.slice(name.indexOf('_') + 1))

const withoutValue = (result: Result<unknown, StoreFailure>) =>
  result.map(() => undefined)

/** A file that is written anew has a new version. */
const dueEntry = ({ name, version }: FileEntry): IndexEntry[] => {
  const conversationId = idOf(name)

  return conversationId === undefined ? [] : [{ conversationId, version }]
}

/** A timed file's name is its version: it is written for one event only. */
const timedEntry = ({ name }: FileEntry): IndexEntry[] => {
  const conversationId = idOfTimedName(name)

  return conversationId === undefined ? [] : [{ conversationId, version: name }]
}

const openEntry = (file: FileEntry): IndexEntry[] =>
  timedEntry(file).map((entry) => ({
    ...entry,
    startedAt: instantOf(file.name),
  }))

const closedEntry = (file: FileEntry): IndexEntry[] =>
  timedEntry(file).map((entry) => ({
    ...entry,
    closedAt: instantOf(file.name),
  }))

const pageOf =
  (entriesOf: (file: FileEntry) => IndexEntry[]) =>
  ({ files, next }: FilePage): IndexPage => ({
    entries: files.flatMap(entriesOf),
    ...(next === undefined ? {} : { next }),
  })

/** Work entries as files of VBase: their names say it all, so that a list needs no reading. */
export const conversationIndex = (
  files: JsonFiles,
  ids: Ids
): ConversationIndex => ({
  /** The content differs each time, since VBase may make a file's version from its content alone. */
  setDue: async (conversationId) =>
    withoutValue(
      await files.write(DUE, fileNameOf(conversationId), {
        content: { entry: ids.next() },
      })
    ),
  listDue: async (limit, next) =>
    (await files.list(DUE, { limit, next })).map(pageOf(dueEntry)),
  clearDue: async ({ conversationId, version }) => {
    const file = fileNameOf(conversationId)
    const removed = await files.remove(DUE, file, version)

    return removed.orElse((failure) =>
      failure.kind === 'CONFLICT' ? ok(undefined) : err(failure)
    )
  },
  setOpen: async (conversationId, startedAt) =>
    withoutValue(
      await files.write(OPEN, timedName(startedAt, conversationId), {
        content: { startedAt },
      })
    ),
  listOpen: async (limit, next) =>
    (await files.list(OPEN, { limit, next })).map(pageOf(openEntry)),
  moveToClosed: async ({ conversationId, version }, closedAt) => {
    const name = timedName(closedAt, conversationId)
    const noted = await files.write(CLOSED, name, { content: { closedAt } })

    return noted.isErr() ? err(noted.error) : files.remove(OPEN, version)
  },
  listClosed: async (day, limit, next) =>
    (await files.list(CLOSED, { limit, prefix: stampOf(day), next })).map(
      pageOf(closedEntry)
    ),
  readWalk: async () =>
    (await files.read(WALK, WALK_FILE)).map(
      ({ content }) => walkShape.safeParse(content).data?.next
    ),
  writeWalk: async (next) =>
    withoutValue(await files.write(WALK, WALK_FILE, { content: { next } })),
})
