import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { TimelineEntry } from '../../../domain/conversation/timeline/timeline-entry'
import type {
  PartStore,
  TimelineStore,
  TranscriptStore,
} from '../../../ports/part-store'
import { fileNameOf } from '../vbase/file-name'
import type { JsonFiles } from '../vbase/json-files'
import { removeAllNamed } from '../vbase/remove-all-named'

const prefixOf = (conversationId: string): string =>
  `${fileNameOf(conversationId)}_`

/** Parts as files of a bucket, in which only this app writes; their names begin with the conversation's. */
const partStore = <Entry>(
  files: JsonFiles,
  bucket: string,
  shape: z.ZodType<{ entries: Entry[] }>
): PartStore<Entry> => ({
  write: async (conversationId, part, entries) =>
    (
      await files.write(bucket, `${prefixOf(conversationId)}${part}`, {
        content: { entries },
      })
    ).map(() => undefined),
  read: async (conversationId, part) => {
    const file = await files.read(bucket, `${prefixOf(conversationId)}${part}`)

    if (file.isErr()) return err(file.error)

    return ok(shape.safeParse(file.value.content).data?.entries ?? [])
  },
  removeAll: (conversationId) =>
    removeAllNamed(files, bucket, prefixOf(conversationId)),
})

const anyEntry = z.looseObject({ kind: z.string() })

const timeline = z.object({
  entries: z.array(
    z.custom<TimelineEntry>((entry) => anyEntry.safeParse(entry).success)
  ),
})

const transcript = z.object({
  entries: z.array(
    z.object({
      author: z.enum(['SHOPPER', 'BOT']),
      text: z.string(),
      sentAt: z.string(),
    })
  ),
})

export const timelineStore = (files: JsonFiles): TimelineStore =>
  partStore(files, 'timelines', timeline)

export const transcriptStore = (files: JsonFiles): TranscriptStore =>
  partStore(files, 'transcripts', transcript)
