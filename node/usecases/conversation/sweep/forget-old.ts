import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import { isWorkLeft } from '../../../domain/conversation/due-work'
import { isOpen } from '../../../domain/handoff/handoff-state'
import { retentionDaysOf } from '../../../domain/settings/retention'
import { DAY_MS } from '../../../domain/time-units'
import type { IndexEntry } from '../../../ports/conversation-index'
import type { Ports } from '../../../ports/ports'
import { deleteConversation } from '../delete-conversation'

const AT_ONCE = 20

/** Whether it is from before `limit`, in milliseconds since the epoch. */
const isOld = (instant: string | undefined, limit: number): boolean =>
  Date.parse(instant ?? '') < limit

/** The conversation went on after the end that the entry names, and its later end has another entry. */
const wentOn = ({ handoff }: ConversationRecord, limit: number): boolean =>
  isOpen(handoff) || !isOld(handoff.closedAt, limit)

/** What is on its way when the time has come, such as what was tried again, has a day: nothing lives longer. */
const isAwaited = (record: ConversationRecord, limit: number): boolean =>
  isWorkLeft(record) && !isOld(record.handoff.closedAt, limit - DAY_MS)

/** An entry goes last: as long as it is there the next sweep tries again. */
const forget = async (
  ports: Ports,
  entry: IndexEntry,
  limit: number
): Promise<void> => {
  const { conversations, index } = ports
  const found = await conversations.read(entry.conversationId, { fresh: true })

  if (found.isErr()) return

  const { record, version } = found.value
  const isLeft =
    record !== undefined &&
    !wentOn(record, limit) &&
    (isAwaited(record, limit) ||
      (await deleteConversation(ports, record, version)).isErr())

  if (!isLeft) await index.removeClosed(entry)
}

/** What was set aside holds a shopper's words too. */
const forgetSetAside = async (
  { conversations }: Ports,
  limit: number
): Promise<void> => {
  const { files } = (await conversations.listSetAside()).unwrapOr({ files: [] })
  const old = files.filter(({ day }) => isOld(day, limit))

  await Promise.all(old.map((file) => conversations.forgetSetAside(file)))
}

/**
 * Deletes the records, and the entries, of conversations that ended longer ago than the merchant keeps them, and what
 * was set aside then.
 */
export const forgetOld = async (ports: Ports): Promise<void> => {
  const settings = await ports.settings.current()

  if (settings.isErr()) return

  const limit =
    ports.clock.now() - retentionDaysOf(settings.value.general) * DAY_MS
  const listed = await ports.index.listOldestClosed(AT_ONCE)
  const old = listed
    .map(({ entries }) =>
      entries.filter(({ closedAt }) => isOld(closedAt, limit))
    )
    .unwrapOr([])

  await Promise.all(old.map((entry) => forget(ports, entry, limit)))
  await forgetSetAside(ports, limit)
}
