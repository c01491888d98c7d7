import { err, ok, Result } from 'neverthrow'

import { isOpen } from '../../domain/handoff/handoff-state'
import type { Handoff } from '../../domain/handoff/handoff'
import type { Ports } from '../../ports/ports'
import type { StoreFailure } from '../../ports/store-failure'

const AT_ONCE = 20

/** An open handoff, and where it is open. A store may have thousands: no more of them is kept. */
type OpenHandoff = Pick<
  Handoff,
  'conversationId' | 'partner' | 'partnerAccount'
>

/** The open handoffs, one for each conversation. An index entry does not name the partner, so each record is read, once. */
export const openHandoffs = async ({
  index,
  conversations,
}: Pick<Ports, 'index' | 'conversations'>): Promise<
  Result<OpenHandoff[], StoreFailure>
> => {
  const found = new Map<string, OpenHandoff>()
  let next: string | undefined

  do {
    const page = await index.listOpen(AT_ONCE, next)

    if (page.isErr()) return err(page.error)

    const ids = page.value.entries.map(({ conversationId }) => conversationId)
    const read = Result.combine(
      await Promise.all([...new Set(ids)].map((id) => conversations.read(id)))
    )

    if (read.isErr()) return err(read.error)

    read.value
      .flatMap(({ record }) => record?.handoff ?? [])
      .filter(isOpen)
      .forEach(({ conversationId, partner, partnerAccount }) =>
        found.set(conversationId, { conversationId, partner, partnerAccount })
      )
    next = page.value.next
  } while (next !== undefined)

  return ok([...found.values()])
}
