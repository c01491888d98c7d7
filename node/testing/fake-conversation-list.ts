import { err, ok } from 'neverthrow'

import type {
  ConversationList,
  ListedHandoff,
  ListSource,
} from '../ports/conversation-list'
import type { IndexFiles } from './fake-conversation-index'
import type { Gate } from './gate'

/** What all replicas share. */
export class ListFiles {
  readonly ended = new Map<string, ListedHandoff & { keys: string[] }>()
  /** More than this in one period is not answered whole. */
  limit = 200
}

const keyOf = ({ startedAt, conversationId }: ListedHandoff): string =>
  `${startedAt} ${conversationId}`

/** Calls are counted as `store.listHandoffs` and so on. What is open and what failed comes from the fake index. */
export const fakeConversationList = (
  files: ListFiles,
  index: IndexFiles,
  gate: Gate
): ConversationList => {
  const all = (source: ListSource): ListedHandoff[] => {
    if (source.kind === 'OPEN' || source.kind === 'FAILED') {
      const entries = source.kind === 'OPEN' ? index.open : index.failed

      return [...entries.values()].flatMap(({ conversationId, startedAt }) =>
        startedAt === undefined ? [] : [{ conversationId, startedAt }]
      )
    }

    return [...files.ended.values()].filter(
      ({ keys }) => source.kind === 'ENDED' || keys.includes(source.key)
    )
  }

  return {
    add: (handoff, keys) =>
      gate('store.addListed', () => {
        files.ended.set(keyOf(handoff), { ...handoff, keys })

        return ok(undefined)
      }),
    list: (source, period) =>
      gate('store.listHandoffs', () => {
        const fault = index.faults.take('listHandoffs')

        if (fault) return err(fault.failure)

        const found = all(source).filter(({ startedAt }) =>
          startedAt.startsWith(period)
        )

        return ok({
          handoffs: found
            .slice(0, files.limit)
            .map(({ conversationId, startedAt }) => ({
              conversationId,
              startedAt,
            })),
          isWhole: found.length <= files.limit,
        })
      }),
    remove: (handoff) =>
      gate('store.removeListed', () => {
        files.ended.delete(keyOf(handoff))

        return ok(undefined)
      }),
  }
}
