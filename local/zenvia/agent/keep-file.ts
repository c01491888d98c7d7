import { fileUrl } from '../api/files'
import type { MessageType } from '../model'
import type { Sandbox } from '../sandbox'

const FIRST_FILE = 1

const kinds: MessageType[] = ['image', 'video', 'audio']

/** A file from the agent's machine, at an address of its own. */
export const keepFile = (
  { db, files }: Sandbox,
  file: { name: string; contentType: string; base64: string }
): { type: MessageType; url: string } => {
  const number = db.next('file', FIRST_FILE)
  const id = String(number)

  files.write(number, Buffer.from(file.base64, 'base64'))
  db.files.put({ id, name: file.name, content_type: file.contentType })

  return {
    type: kinds.find((kind) => file.contentType.startsWith(kind)) ?? 'file',
    url: fileUrl({ id, name: file.name }),
  }
}
