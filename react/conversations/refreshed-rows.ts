import type { BrokenConversation, ConversationRow } from '../graphql/answers'

export interface Listed {
  rows: ConversationRow[]
  broken: BrokenConversation[]
  end?: string | null
  readAt: number
}

/** The rows shown, with the first page read anew. Rows beyond the first page stay as they were. */
export const refreshed = (shown: Listed, beginning: Listed): Listed => {
  const last = beginning.rows[beginning.rows.length - 1]

  if (!beginning.end || !last) return beginning

  const oldest = last.handoff.requestedAt
  const known = beginning.rows.map(({ id }) => id)
  const later = shown.rows.filter(
    ({ id, handoff }) =>
      handoff.requestedAt < oldest && known.indexOf(id) === -1
  )

  return later.length === 0
    ? beginning
    : { ...beginning, rows: [...beginning.rows, ...later], end: shown.end }
}
