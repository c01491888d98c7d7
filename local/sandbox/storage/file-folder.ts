import { createReadStream, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

import { writeFileAtomically } from '../../write-file-atomically'

/** Contents of attachments. */
export interface FileFolder {
  write(id: number, content: Buffer): void
  read(id: number): Readable
  remove(id: number): void
}

export const openFileFolder = (folder: string): FileFolder => {
  mkdirSync(folder, { recursive: true })
  const path = (id: number) => join(folder, String(id))

  return {
    write: (id, content) => writeFileAtomically(path(id), content),
    read: (id) => createReadStream(path(id)),
    remove: (id) => rmSync(path(id), { force: true }),
  }
}
