import type { HistoryLine } from '../../../domain/conversation/tell-history'
import type { ForwardedMessage } from './read-message'

/** A message as a line of what was written before; its files are told by their addresses. `at` stands for an instant that lacks. */
export const historyLine = (
  { id, author, text, attachments, sentAt }: ForwardedMessage,
  at: string
): HistoryLine => ({
  id,
  author,
  text: [text, ...attachments.map(({ url }) => url)].filter(Boolean).join('\n'),
  sentAt: sentAt ?? at,
})
