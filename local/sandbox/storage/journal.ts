import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

import { writeFileAtomically } from '../../write-file-atomically'

/** A record's new value, or null when it was removed: table, id, value. */
export type Entry = [table: string, id: string, value: unknown]

interface Journal {
  /** All entries of one change, in one line: after a crash either all of them are there or none. */
  append(entries: Entry[]): void
  close(): void
}

const readEntries = (path: string): Entry[] => {
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split('\n')
  // What follows the last line break was cut off while being written, and so was never acknowledged.
  return lines.slice(0, -1).flatMap((line) => JSON.parse(line) as Entry[])
}

/** Opens the journal, hands over what it holds, and keeps of it only what `survivors` returns. */
export const openJournal = (
  folder: string,
  survivors: (entries: Entry[]) => Entry[]
): Journal => {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'journal.ndjson')
  const lines = survivors(readEntries(path)).map(
    (entry) => `${JSON.stringify([entry])}\n`
  )
  writeFileAtomically(path, lines.join(''))
  const file = openSync(path, 'a')

  return {
    append: (entries) => {
      writeSync(file, `${JSON.stringify(entries)}\n`)
    },
    close: () => closeSync(file),
  }
}
