import { z } from 'zod'

import type {
  FileOutcome,
  LinkReason,
} from '../../../domain/handoff/sent-files'
import { linkReasons } from '../../../domain/handoff/sent-files'
import type { Chunk } from '../relay/chunks'

/** What Zendesk calls a file that it has, or why a link has to do. */
export type Upload = { token: string } | { linked: LinkReason }

/** By marker and place. */
export type Uploads = Record<string, Upload>

/** As it is remembered; an earlier version of the app kept the token alone, and nothing where a link had to do. */
export const uploadShape: z.ZodType<Upload, Upload | string> = z.union([
  z.object({ token: z.string() }),
  z.object({ linked: z.enum(linkReasons) }),
  z
    .string()
    .transform((token): Upload =>
      token ? { token } : { linked: 'HOST_SILENT' }
    ),
])

/** The files of a chunk, by their keys. */
export const filesOf = ({ marker, attachments }: Chunk) =>
  attachments.map((file, index) => ({ file, key: `${marker}/${index}` }))

export const tokenOf = (upload: Upload | undefined): string | undefined =>
  upload && 'token' in upload ? upload.token : undefined

export const outcomeOf = (upload: Upload | undefined): FileOutcome => {
  if (!upload) return 'UNKNOWN'

  return 'token' in upload ? 'ATTACHED' : upload.linked
}

/** The uploads once Zendesk has refused a comment with the files of these chunks. */
export const withoutFiles = (uploads: Uploads, chunks: Chunk[]): Uploads => ({
  ...uploads,
  ...Object.fromEntries(
    chunks
      .flatMap(filesOf)
      .filter(({ key }) => tokenOf(uploads[key]) !== undefined)
      .map(({ key }) => [key, { linked: 'PARTNER_REFUSED' as const }])
  ),
})
