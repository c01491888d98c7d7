import { DAY_MS } from '../../../domain/time-units'
import { isPolling } from '../../../domain/settings/bot-kind'
import type { IndexEntry } from '../../../ports/conversation-index'
import type { Ports } from '../../../ports/ports'

const AT_MOST = 200

/** As long as an event to the bot lives. */
const HELD_FOR_MS = DAY_MS

const isOver = ({ since = '' }: IndexEntry, now: number): boolean =>
  now - Date.parse(since) >= HELD_FOR_MS

/**
 * What is held for a bot that does not ask becomes due instead: all of it where the store's bot is of another kind by now, which is
 * told, and what nobody has asked for in a day, which fails. Nothing but the bot's asking would end those entries.
 */
export const releaseHeldEntries = async ({
  settings,
  index,
  clock,
}: Pick<Ports, 'settings' | 'index' | 'clock'>): Promise<void> => {
  const current = await settings.current()
  const listed = await index.listHeld(AT_MOST)

  if (current.isErr() || listed.isErr()) return

  const now = clock.now()
  const released = listed.value.entries.filter(
    (entry) => !isPolling(current.value) || isOver(entry, now)
  )

  await Promise.all(
    released.map(async (entry) => {
      const due = await index.setDue(entry.conversationId, now)

      if (due.isOk()) await index.clearHeld(entry)
    })
  )
}
