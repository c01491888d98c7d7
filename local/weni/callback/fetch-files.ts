import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { WeniAttachment } from '../model'
import type { FetchedFile, Sandbox } from '../sandbox'

const PAUSES_MS = [0, 5000, 10_000]
const LARGEST = 10 * 1024 * 1024

/** The extension is whatever follows the last dot of the whole address, its query included. */
const extensionOf = (url: string): string =>
  url.slice(url.lastIndexOf('.') + 1).slice(0, 30)

const fetchOne = async (
  { fetchPublic, wait, newUuid }: Sandbox,
  { url }: WeniAttachment
): Promise<FetchedFile | undefined> => {
  for (const pause of PAUSES_MS) {
    if (pause > 0) await wait(pause)

    const file = await fetchPublic(url).catch(() => undefined)

    if (file?.status === 200) {
      return file.body.length > LARGEST
        ? undefined
        : {
            body: file.body,
            contentType: file.contentType ?? 'application/octet-stream',
            fileName: `${newUuid()}.${extensionOf(url)}`,
          }
    }
  }

  return undefined
}

/** The files of a message, fetched at once and without credentials; what the ticketer says of their types is not looked at. */
export const fetchFiles = async (
  sandbox: Sandbox,
  attachments: WeniAttachment[]
): Promise<Result<FetchedFile[], 'UNREACHABLE'>> => {
  const files: FetchedFile[] = []

  for (const attachment of attachments) {
    const file = await fetchOne(sandbox, attachment)

    if (!file) return err('UNREACHABLE')

    files.push(file)
  }

  return ok(files)
}
