import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Media } from './chat'

interface StoredFile {
  body: Buffer
  contentType: string
  fileName: string
}

/** The files of all chats. Addresses are on the bot's public host, where the app fetches them. */
export interface MediaFolder {
  add(file: StoredFile): Media
  read(id: string): StoredFile | undefined
}

export const mediaFolder = (
  folder: string,
  publicAddress: string,
  newId: () => string
): MediaFolder => {
  mkdirSync(folder, { recursive: true })

  return {
    add: ({ body, contentType, fileName }) => {
      const id = newId()

      writeFileSync(join(folder, id), body)
      writeFileSync(
        join(folder, `${id}.json`),
        JSON.stringify({ contentType, fileName })
      )

      return { url: `${publicAddress}/${id}`, contentType, fileName }
    },
    read: (id) => {
      if (!/^[\w-]+$/.test(id)) return undefined
      try {
        const about = JSON.parse(
          readFileSync(join(folder, `${id}.json`), 'utf8')
        ) as Omit<StoredFile, 'body'>

        return { ...about, body: readFileSync(join(folder, id)) }
      } catch {
        return undefined
      }
    },
  }
}
