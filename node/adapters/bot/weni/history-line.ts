import type { HistoryLine } from '../../../domain/conversation/tell-history'
import type { ForwardedMessage } from './read-message'

/** A message as a line of the history; files become their addresses. `at` is used where it has no instant of its own. */
export const historyLine = (
  { id, author, text, attachments, sentAt }: ForwardedMessage,
  at: string
): HistoryLine => ({
  id,
  author,
  text: [text, ...attachments.map(({ url }) => url)].filter(Boolean).join('\n'),
  sentAt: sentAt ?? at,
})
