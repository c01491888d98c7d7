import { err, ok, Result } from 'neverthrow'

import type { FetchedUpdates } from '../../../domain/conversation/outbox/outcome'
import { iso } from '../../../domain/iso'
import { MINUTE_MS } from '../../../domain/time-units'
import type { UpdatesQuery } from '../../../ports/partner'
import type { ZendeskFailure } from '../client/failure'
import { agentMessage, updateIdOf } from './agent-message'
import type { Author, ReadComments, TicketComment } from './comments'
import { readAuthor, readComments } from './comments'
import type { Task } from './context'
import type { TicketMemory } from './memory'

/** Comments appear in the order of their creation, give or take this much. */
const OVERLAP_MS = 10 * MINUTE_MS

const isAgent = (author: Author | undefined): author is Author =>
  author?.role === 'agent' || author?.role === 'admin'

interface AgentComment {
  comment: TicketComment
  author: Author
}

/** Agents' comments among these, oldest first. */
const fromAgents = async (
  { call }: Task,
  comments: TicketComment[],
  authors: ReadComments['authors']
): Promise<Result<AgentComment[], ZendeskFailure>> => {
  const known = new Map<string, Author | undefined>(authors)
  const updates: AgentComment[] = []

  for (const comment of comments) {
    if (!known.has(comment.author_id)) {
      const author = await readAuthor(call, comment.author_id)

      if (author.isErr()) return err(author.error)

      known.set(comment.author_id, author.value)
    }

    const author = known.get(comment.author_id)

    if (isAgent(author)) updates.push({ comment, author })
  }

  return ok(updates)
}

const byAge = (one: TicketComment, other: TicketComment): number =>
  Date.parse(one.created_at) - Date.parse(other.created_at) ||
  Number(one.id) - Number(other.id)

/**
 * Written in the shopper's name, by us. What a shopper who works there, as a merchant who tries the app does, writes by hand
 * is an agent's answer.
 */
const isShoppers = (
  { author_id: authorId, via }: TicketComment,
  { requesterId }: TicketMemory
): boolean =>
  authorId === requesterId && (via === undefined || via.channel === 'api')

/** What may be updates: public, not ours, not the shopper's, not told before. */
const untold = (
  { comments }: ReadComments,
  seen: UpdatesQuery['seen'],
  { since, memory }: { since: number; memory: TicketMemory }
): TicketComment[] =>
  comments
    .filter(
      (comment) =>
        comment.public &&
        !isShoppers(comment, memory) &&
        !memory.ownComments.includes(comment.id) &&
        !seen.has(updateIdOf(comment)) &&
        Date.parse(comment.created_at) >= since
    )
    .sort(byAge)

/** How far the ticket was read; a time that is still to come would hide whatever is written until then. */
const readUpTo = (
  { comments }: ReadComments,
  before: string | undefined,
  now: number
): string | undefined => {
  const newest = [before, ...comments.map(({ created_at: at }) => at)].reduce(
    (latest, at) =>
      at && (!latest || Date.parse(at) > Date.parse(latest)) ? at : latest,
    undefined
  )

  return newest && Date.parse(newest) > now ? iso(now) : newest
}

/** Agents' messages that were not reported yet; memory says how far the ticket was read, so that none is reported twice. */
export const readUpdates = async (
  task: Task,
  ticketId: string,
  query: Pick<UpdatesQuery, 'seen'> & { memory: TicketMemory }
): Promise<Result<FetchedUpdates, ZendeskFailure>> => {
  const { memory, seen } = query
  const since = memory.readUpTo
    ? Date.parse(memory.readUpTo) - OVERLAP_MS
    : -Infinity

  const read = await readComments(task.call, ticketId, since)

  if (read.isErr()) return err(read.error)

  const written = await fromAgents(
    task,
    untold(read.value, seen, { since, memory }),
    read.value.authors
  )

  if (written.isErr()) return err(written.error)

  const upTo = readUpTo(read.value, memory.readUpTo, task.context.clock.now())

  const updates = await Promise.all(
    written.value.map((one) => agentMessage(task.context, memory, one))
  )

  return Result.combine(updates).map((messages) => ({
    updates: messages,
    memory: { ...memory, ...(upTo ? { readUpTo: upTo } : {}) },
  }))
}
