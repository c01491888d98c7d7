import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import { sha256 } from '../../../domain/sha256'
import type {
  ConversationList,
  ListedHandoff,
  ListSource,
} from '../../../ports/conversation-list'
import type { StoreFailure } from '../../../ports/store-failure'
import type { JsonFiles } from '../vbase/json-files'
import {
  idOfTimedName,
  instantOf,
  stampOf,
  timedName,
} from '../vbase/timed-name'

const ENDED = 'ended'
const FOUND = 'found'

/** How many names one call answers at most; how many VBase would is not documented. */
const LIMIT = 200

const keysShape = z.object({ keys: z.array(z.string()) })

/** What people search for can hold any letter, and a name may not; what it leads to is compared with the record. */
const prefixOf = (key: string): string => `${sha256(key).slice(0, 16)}_`

/** Where a source's files are, and what their names begin with before the instant. */
const placeOf = (source: ListSource): { bucket: string; before: string } => {
  switch (source.kind) {
    case 'OPEN':
      return { bucket: 'open', before: '' }

    case 'ENDED':
      return { bucket: ENDED, before: '' }

    case 'FAILED':
      return { bucket: 'failed', before: '' }

    case 'FOUND':
      return { bucket: FOUND, before: prefixOf(source.key) }
  }
}

const handoffOf = (name: string): ListedHandoff[] => {
  const conversationId = idOfTimedName(name)
  const startedAt = instantOf(name)

  return conversationId === undefined || startedAt === undefined
    ? []
    : [{ conversationId, startedAt }]
}

const nameOf = ({ startedAt, conversationId }: ListedHandoff): string =>
  timedName(startedAt, conversationId)

/** The list of conversations as files of VBase, which are listed by what their names begin with, in whatever order. */
export const conversationList = (files: JsonFiles): ConversationList => {
  const removeFound = async (
    handoff: ListedHandoff,
    keys: string[]
  ): Promise<Result<void, StoreFailure>> => {
    for (const key of keys) {
      const removed = await files.remove(FOUND, prefixOf(key) + nameOf(handoff))

      if (removed.isErr()) return err(removed.error)
    }

    return ok(undefined)
  }

  return {
    // The keys are noted before their files are written: where that stops half-way, removal still knows what there is.
    add: async (handoff, keys) => {
      const name = nameOf(handoff)
      const noted = await files.write(ENDED, name, { content: { keys } })

      if (noted.isErr()) return err(noted.error)

      for (const key of keys) {
        const found = await files.write(FOUND, prefixOf(key) + name, {
          content: {},
        })

        if (found.isErr()) return err(found.error)
      }

      return ok(undefined)
    },
    list: async (source, period) => {
      const { bucket, before } = placeOf(source)
      const prefix = before + stampOf(period)
      const page = await files.list(bucket, { limit: LIMIT, prefix })

      return page.map(({ files: names, next }) => ({
        handoffs: names
          .filter((name) => name.startsWith(prefix))
          .flatMap((name) => handoffOf(name.slice(before.length))),
        isWhole: next === undefined,
      }))
    },
    remove: async (handoff) => {
      const file = await files.read(ENDED, nameOf(handoff))

      if (file.isErr()) return err(file.error)

      const keys = keysShape.safeParse(file.value.content).data?.keys ?? []
      const removed = await removeFound(handoff, keys)

      return removed.isErr() ? removed : files.remove(ENDED, nameOf(handoff))
    },
  }
}
