import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import { sha256 } from '../../../domain/sha256'
import type { Clock } from '../../../ports/clock'
import { nowIn } from '../../../ports/clock'
import type {
  SetAsideFile,
  SetAsidePage,
} from '../../../ports/conversation-store'
import type { Log } from '../../../ports/log'
import type { StoreFailure } from '../../../ports/store-failure'
import { fileNameOf, idOf } from '../vbase/file-name'
import type { JsonFiles, StoredFile } from '../vbase/json-files'

const BUCKET = 'set-aside'

const LISTED = 100

/** What lies in the place of a conversation's record. */
interface StrangeFile {
  bucket: string
  conversationId: string
  file: StoredFile
}

interface Parts {
  files: JsonFiles
  clock: Clock
  log: Log
}

/** The same for whoever finds the file on that day, and by the day in order. */
const nameOf = (day: string, { conversationId, file }: StrangeFile): string => {
  const version = sha256(file.version)

  return `${day}_${version.slice(0, 12)}_${fileNameOf(conversationId)}`
}

const entryOf = (name: string): SetAsideFile[] => {
  const [, day, file] = /^(\d{4}-\d\d-\d\d)_[0-9a-f]+_(.+)$/.exec(name) ?? []
  const conversationId = file && idOf(file)

  return day && conversationId ? [{ conversationId, day, name }] : []
}

/** Sets a file aside that is not a record of ours, so that its conversation can go on: copied first, then removed from its place. */
export const setAside = async (
  { files, clock, log }: Parts,
  strange: StrangeFile
): Promise<Result<void, StoreFailure>> => {
  const { bucket, conversationId, file } = strange
  const name = nameOf(nowIn({ clock }).slice(0, 10), strange)
  const kept = await files.write(BUCKET, name, { content: file.content })

  if (kept.isErr()) return err(kept.error)

  log.error('A conversation file holds something else and was set aside', {
    conversationId,
    file: `${BUCKET}/${name}`,
  })

  return files.remove(bucket, fileNameOf(conversationId), file.version)
}

/** The oldest first. */
export const listSetAside = async (
  { files }: Pick<Parts, 'files'>,
  from?: string
): Promise<Result<SetAsidePage, StoreFailure>> =>
  (await files.list(BUCKET, { limit: LISTED, next: from })).map(
    ({ files: names, next }) => ({ files: names.flatMap(entryOf), next })
  )

export const readSetAside = async (
  { files }: Pick<Parts, 'files'>,
  { name }: SetAsideFile
): Promise<Result<string, StoreFailure>> =>
  (await files.read(BUCKET, name)).map(
    ({ content }) => JSON.stringify(content) ?? ''
  )

export const forgetSetAside = (
  { files }: Pick<Parts, 'files'>,
  { name }: SetAsideFile
): Promise<Result<void, StoreFailure>> => files.remove(BUCKET, name)
