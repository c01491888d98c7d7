import type { QueuedChange, WriteQueue } from '../../ports/write-queue'

/** What is queued, by conversation; nothing for one that nobody writes. */
export type QueuedChanges = Map<string, QueuedChange[]>

/** The queues of one store's conversations: `scope` names account and workspace in what the process shares. */
export const writeQueue = (
  queued: QueuedChanges,
  scope: string
): WriteQueue => {
  const keyOf = (conversationId: string): string => `${scope}/${conversationId}`

  return {
    enter: (conversationId, change) => {
      const key = keyOf(conversationId)
      const queue = queued.get(key)

      if (queue) queue.push(change)
      else queued.set(key, [])

      return queue === undefined
    },
    drain: (conversationId) =>
      queued.get(keyOf(conversationId))?.splice(0) ?? [],
    release: (conversationId, { written, requeued = [] }) => {
      const key = keyOf(conversationId)
      const [next, ...rest] = [...requeued, ...(queued.get(key) ?? [])]

      if (next) queued.set(key, rest)
      else queued.delete(key)

      next?.start(written)
    },
  }
}
