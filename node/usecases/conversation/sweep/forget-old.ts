import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import { isWorkLeft } from '../../../domain/conversation/due-work'
import { isOpen } from '../../../domain/handoff/handoff'
import type { IndexEntry } from '../../../ports/conversation-index'
import type { Ports } from '../../../ports/ports'
import { eraseConversation } from '../erase-conversation'

/** What ended longer ago than this is deleted; the merchant's list shows 28 days. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000

const AT_ONCE = 20

const isOld = (instant: string | undefined, now: number): boolean =>
  now - Date.parse(instant ?? '') > KEPT_MS

const isForgotten = (record: ConversationRecord, now: number): boolean =>
  !isOpen(record.handoff) &&
  !isWorkLeft(record) &&
  isOld(record.handoff.closedAt, now)

/** An entry goes last: as long as it is there the next sweep tries again. */
const forget = async (ports: Ports, entry: IndexEntry): Promise<void> => {
  const { conversations, index, clock } = ports
  const found = await conversations.read(entry.conversationId, { fresh: true })

  if (found.isErr()) return

  const { record, version } = found.value
  const removed =
    !record ||
    !isForgotten(record, clock.now()) ||
    (await eraseConversation(ports, record, version)).isOk()

  if (removed) await index.removeClosed(entry)
}

/** What was set aside holds a shopper's words too. */
const forgetSetAside = async (
  { conversations }: Ports,
  now: number
): Promise<void> => {
  const files = (await conversations.listSetAside()).unwrapOr([])
  const old = files.filter(({ day }) => isOld(day, now))

  await Promise.all(old.map((file) => conversations.forgetSetAside(file)))
}

/** Deletes the records, and the entries, of conversations that ended long ago, and what was set aside long ago. */
export const forgetOld = async (ports: Ports): Promise<void> => {
  const now = ports.clock.now()
  const listed = await ports.index.listOldestClosed(AT_ONCE)
  const old = listed
    .map(({ entries }) =>
      entries.filter(({ closedAt }) => isOld(closedAt, now))
    )
    .unwrapOr([])

  await Promise.all(old.map((entry) => forget(ports, entry)))
  await forgetSetAside(ports, now)
}
