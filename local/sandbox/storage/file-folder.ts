import {
  createReadStream,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

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
    write: (id, content) => {
      writeFileSync(`${path(id)}.new`, content)
      renameSync(`${path(id)}.new`, path(id))
    },
    read: (id) => createReadStream(path(id)),
    remove: (id) => rmSync(path(id), { force: true }),
  }
}
