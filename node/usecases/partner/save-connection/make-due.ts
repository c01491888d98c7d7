import type { Ports } from '../../../ports/ports'

const AT_MOST = 500

/** Has the next sweep look at what waits for later: what it waited for may have been mended. A hint, which may be lost. */
export const makeDue = async ({
  index,
  clock,
}: Pick<Ports, 'index' | 'clock'>): Promise<void> => {
  const now = clock.now()
  const listed = await index.listDue(AT_MOST)
  const later = listed
    .map(({ entries }) => entries.filter(({ dueAt = 0 }) => dueAt > now))
    .unwrapOr([])

  await Promise.all(
    later.map(({ conversationId }) => index.setDue(conversationId, now))
  )
}
