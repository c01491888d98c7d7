import type { Ports } from '../../ports/ports'

const AT_MOST = 500

/**
 * Has the next sweep look at what waits for later, as what it waited for may have been mended, and at these conversations. A
 * hint, which may be lost.
 */
export const makeDue = async (
  { index, clock }: Pick<Ports, 'index' | 'clock'>,
  conversationIds: string[] = []
): Promise<void> => {
  const now = clock.now()
  const listed = await index.listDue(AT_MOST)
  const later = listed
    .map(({ entries }) => entries.filter(({ dueAt = 0 }) => dueAt > now))
    .unwrapOr([])

  const ids = new Set([
    ...later.map(({ conversationId }) => conversationId),
    ...conversationIds,
  ])

  await Promise.all([...ids].map((id) => index.setDue(id, now)))
}

/** Makes conversations with a handoff due for the next sweep; its walk finds those beyond the limit. */
export const makeOpenDue = async (
  ports: Pick<Ports, 'index' | 'clock'>
): Promise<void> => {
  const open = await ports.index.listOpen(AT_MOST)

  await makeDue(
    ports,
    open
      .map(({ entries }) => entries.map(({ conversationId }) => conversationId))
      .unwrapOr([])
  )
}
