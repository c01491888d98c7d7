import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { HistoryLine } from '../../../domain/conversation/tell-history'
import type { Language } from '../../../domain/locale'
import { historyLine } from './history-line'
import { readMessage } from './read-message'
import { listOfAnything } from './wire'

/** `POST .../history`: a batch of messages, each told as one that is forwarded. */
const historyShape = z.looseObject({ messages: listOfAnything })

/** As much as the agent is told; batches hold fifty. */
const LATEST = 500

/** The lines at the end of a batch that say something. `at` stands for an instant that lacks. */
export const readHistory = (
  content: unknown,
  language: Language,
  at: string
): Result<HistoryLine[], 'UNREADABLE'> => {
  const { data } = historyShape.safeParse(content)

  if (!data) return err('UNREADABLE')

  return ok(
    data.messages.slice(-LATEST).flatMap((message) =>
      readMessage(message, undefined, language)
        .map((read) => [historyLine(read, at)])
        .unwrapOr([])
    )
  )
}
