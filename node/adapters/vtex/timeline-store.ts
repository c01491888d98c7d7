import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { TimelineEntry } from '../../domain/conversation/timeline/timeline-entry'
import type { TimelineStore } from '../../ports/timeline-store'
import { fileNameOf } from './file-name'
import type { JsonFiles } from './json-files'
import { removeAllNamed } from './remove-all-named'

const BUCKET = 'timelines'

/** Only this app writes here. */
const partShape = z.object({
  entries: z.array(
    z.custom<TimelineEntry>(
      (entry) => z.looseObject({ kind: z.string() }).safeParse(entry).success
    )
  ),
})

const prefixOf = (conversationId: string): string =>
  `${fileNameOf(conversationId)}_`

/** Parts of timelines as files of VBase, whose names begin with the conversation's. */
export const timelineStore = (files: JsonFiles): TimelineStore => ({
  write: async (conversationId, part, entries) =>
    (
      await files.write(BUCKET, `${prefixOf(conversationId)}${part}`, {
        content: { entries },
      })
    ).map(() => undefined),
  read: async (conversationId, part) => {
    const file = await files.read(BUCKET, `${prefixOf(conversationId)}${part}`)

    if (file.isErr()) return err(file.error)

    return ok(partShape.safeParse(file.value.content).data?.entries ?? [])
  },
  removeAll: (conversationId) =>
    removeAllNamed(files, BUCKET, prefixOf(conversationId)),
})
