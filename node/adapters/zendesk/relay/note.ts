import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { NoteCommand } from '../../../domain/conversation/partner-command'
import type { Language } from '../../../domain/locale'
import type { Attempt, Delivered } from '../../../ports/partner'
import type { ZendeskFailure } from '../client/failure'
import { translate } from '../messages'
import { metadataOf } from './audits'
import { splitComment } from './chunks'
import type { ZendeskContext } from './context'
import { lateHistory } from '../../../messages/conversation-summary'
import { taskOf } from './context'
import { parseMemory } from './memory'
import { isClosedOrGone, putTicket } from './update-ticket'

const noteKeys: Record<Exclude<NoteCommand['about'], 'HISTORY'>, string> = {
  WRITTEN_AFTER_CLOSE: 'note.written-after-close',
  REFUSED_BY_BOT: 'note.refused-by-bot',
  AMBIGUOUS_AT_BOT: 'note.ambiguous-at-bot',
}

const textOf = (note: NoteCommand, language: Language): string =>
  note.about === 'HISTORY'
    ? (splitComment(lateHistory(note, language)).at(-1) ?? '')
    : translate(language, noteKeys[note.about])

/** An internal note by the API's user; a ticket that is closed or gone needs none. */
export const noteOnTicket = async (
  context: ZendeskContext,
  note: NoteCommand,
  attempt: Attempt
): Promise<Result<Delivered, ZendeskFailure>> => {
  const memory = parseMemory(attempt.memory)

  if (!memory) return ok({ memory: attempt.memory })

  const { call } = taskOf(context, attempt.timeoutMs)
  const noted = await putTicket(call, memory.ticketId, {
    comment: {
      body: textOf(note, memory.language),
      public: false,
    },
    metadata: metadataOf(memory.handoffId, []),
  })

  return noted
    .map(() => ({ memory }))
    .orElse((failure) =>
      isClosedOrGone(failure) ? ok({ memory }) : err(failure)
    )
}
