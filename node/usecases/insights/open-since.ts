import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { ConversationRecord } from '../../domain/conversation/conversation-record'
import type { Span } from '../../domain/hours/span'
import type { Ports } from '../../ports/ports'
import type { StoreFailure } from '../../ports/store-failure'

type Readable = Pick<Ports, 'index' | 'conversations' | 'log'>

const LISTED_AT_ONCE = 200
const READ_AT_ONCE = 50
/** More are counted as soon as they have ended. */
const AT_MOST = 2000

const startedIn = async (
  { index, log }: Readable,
  { start, end }: Span
): Promise<Result<string[], StoreFailure>> => {
  const ids = new Set<string>()
  let next: string | undefined

  do {
    const page = await index.listOpen(LISTED_AT_ONCE, next)

    if (page.isErr()) return err(page.error)

    page.value.entries.forEach(({ conversationId, startedAt }) => {
      const at = Date.parse(startedAt ?? '')

      if (at >= start && at < end) ids.add(conversationId)
    })
    next = page.value.next
  } while (next !== undefined && ids.size < AT_MOST)

  if (ids.size >= AT_MOST) {
    log.warn('The figures leave out some open handoffs until they end', {
      atMost: AT_MOST,
    })
  }

  return ok([...ids].slice(0, AT_MOST))
}

/** One that cannot be read is left out: it must not keep all others from being counted. */
const readSome = async (
  { conversations }: Readable,
  ids: string[]
): Promise<ConversationRecord[]> =>
  (await Promise.allSettled(ids.map((id) => conversations.read(id)))).flatMap(
    (read) =>
      read.status === 'fulfilled' && read.value.isOk()
        ? (read.value.value.record ?? [])
        : []
  )

/** The conversations that are open, or not yet filed, and began within a span of instants. */
export const openSince = async (
  ports: Readable,
  span: Span
): Promise<Result<ConversationRecord[], StoreFailure>> => {
  const ids = await startedIn(ports, span)

  if (ids.isErr()) return err(ids.error)

  const records: ConversationRecord[] = []

  for (let from = 0; from < ids.value.length; from += READ_AT_ONCE) {
    records.push(
      ...(await readSome(ports, ids.value.slice(from, from + READ_AT_ONCE)))
    )
  }

  return ok(records)
}
