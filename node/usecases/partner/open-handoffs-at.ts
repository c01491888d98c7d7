import { err, ok, Result } from 'neverthrow'

import { isOpen } from '../../domain/handoff/handoff'
import type { PartnerName } from '../../domain/partner-name'
import type { Ports } from '../../ports/ports'
import type { StoreFailure } from '../../ports/store-failure'

type Readable = Pick<Ports, 'index' | 'conversations'>

interface Place {
  partner: PartnerName
  /** Any of them unless told. */
  account?: string
}

const AT_ONCE = 20

const openAmong = async (
  { conversations }: Readable,
  ids: string[],
  { partner, account }: Place
): Promise<Result<string[], StoreFailure>> => {
  const read = await Promise.all(ids.map((id) => conversations.read(id)))

  return Result.combine(read).map((found) =>
    found.flatMap(({ record }) =>
      record &&
      isOpen(record.handoff) &&
      record.handoff.partner === partner &&
      (account === undefined || record.handoff.partnerAccount === account)
        ? [record.conversationId]
        : []
    )
  )
}

/** Ids of the conversations whose handoff is open at a partner. Each is read. */
export const openHandoffsAt = async (
  ports: Readable,
  place: Place
): Promise<Result<string[], StoreFailure>> => {
  const found = new Set<string>()
  let next: string | undefined

  do {
    const page = await ports.index.listOpen(AT_ONCE, next)

    if (page.isErr()) return err(page.error)

    const ids = page.value.entries.map(({ conversationId }) => conversationId)
    const open = await openAmong(ports, [...new Set(ids)], place)

    if (open.isErr()) return err(open.error)

    open.value.forEach((id) => found.add(id))
    next = page.value.next
  } while (next !== undefined)

  return ok([...found])
}
