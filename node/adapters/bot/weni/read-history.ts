import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { Language } from '../../../domain/locale'
import { readMessage } from './read-message'
import { listOfAnything } from './wire'

/** `POST .../history`: a batch of messages, each told as one that is forwarded. */
const historyShape = z.looseObject({ messages: listOfAnything })

/** As much as the agent is told; batches hold fifty. */
const LATEST = 500

export interface WeniHistoryLine {
  id: string
  author: 'SHOPPER' | 'BOT'
  text: string
  sentAt: string
}

/** The lines at the end of a batch that say something; files are told by their addresses. `at` stands for an instant that lacks. */
export const readHistory = (
  content: unknown,
  language: Language,
  at: string
): Result<WeniHistoryLine[], 'UNREADABLE'> => {
  const { data } = historyShape.safeParse(content)

  if (!data) return err('UNREADABLE')

  return ok(
    data.messages.slice(-LATEST).flatMap((message) =>
      readMessage(message, undefined, language).match(
        ({ id, author, text, attachments, sentAt }) => [
          {
            id,
            author,
            text: [text, ...attachments.map(({ url }) => url)]
              .filter(Boolean)
              .join('\n'),
            sentAt: sentAt ?? at,
          },
        ],
        () => []
      )
    )
  )
}
