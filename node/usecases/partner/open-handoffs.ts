import { err, ok, Result } from 'neverthrow'

import { isOpen } from '../../domain/handoff/handoff'
import type { Handoff } from '../../domain/handoff/handoff'
import type { Ports } from '../../ports/ports'
import type { StoreFailure } from '../../ports/store-failure'

type Readable = Pick<Ports, 'index' | 'conversations'>

/** An open handoff, and where it is open. */
interface OpenHandoff extends Pick<Handoff, 'partner' | 'partnerAccount'> {
  conversationId: string
}

const AT_ONCE = 20

const openAmong = async (
  { conversations }: Readable,
  ids: string[]
): Promise<Result<OpenHandoff[], StoreFailure>> => {
  const read = await Promise.all(ids.map((id) => conversations.read(id)))

  return Result.combine(read).map((found) =>
    found.flatMap(({ record }) =>
      record && isOpen(record.handoff)
        ? [
            {
              conversationId: record.conversationId,
              partner: record.handoff.partner,
              partnerAccount: record.handoff.partnerAccount,
            },
          ]
        : []
    )
  )
}

/** The handoffs that are open, one for each conversation. An index entry does not tell the partner: each is read, once. */
export const openHandoffs = async (
  ports: Readable
): Promise<Result<OpenHandoff[], StoreFailure>> => {
  const found = new Map<string, OpenHandoff>()
  let next: string | undefined

  do {
    const page = await ports.index.listOpen(AT_ONCE, next)

    if (page.isErr()) return err(page.error)

    const ids = page.value.entries.map(({ conversationId }) => conversationId)
    const open = await openAmong(ports, [...new Set(ids)])

    if (open.isErr()) return err(open.error)

    open.value.forEach((one) => found.set(one.conversationId, one))
    next = page.value.next
  } while (next !== undefined)

  return ok([...found.values()])
}
