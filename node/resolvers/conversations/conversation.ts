import { failuresIn } from '../../domain/conversation/failures/failures'
import type { Shopper } from '../../domain/handoff/shopper'
import { maskPersonal, phoneEnding } from '../../domain/mask-personal'
import type { ReadConversation } from '../../usecases/conversation/read-conversation/read-conversation'
import { readConversation } from '../../usecases/conversation/read-conversation/read-conversation'
import type { ResolverContext, Resolver } from '../resolver-context'
import { answerOrFail } from '../field-failure'
import { settingsOf } from './settings-of'
import { conversationRow } from './conversation-row'
import { timelineView } from './timeline-entry'

const HIDDEN = '•••'

const masked = ({ name, phoneNumber, email, document }: Shopper): Shopper => ({
  name,
  phoneNumber: `${HIDDEN} ${phoneEnding(phoneNumber)}`,
  email: email && HIDDEN,
  document: document && HIDDEN,
})

/** `Conversation` of the schema. */
export const conversationView = async (
  context: ResolverContext,
  { record, entries, isCut }: ReadConversation,
  { revealed }: { revealed: boolean }
): Promise<object> => {
  const { conversationId: id, shopper, accountPhoneNumber } = record
  const shown = (text: string | undefined) =>
    revealed ? text : text && maskPersonal(text)

  return {
    id,
    row: conversationRow(context, await settingsOf(context), record),
    shopper: revealed ? shopper : masked(shopper),
    accountPhoneNumber,
    revealed,
    timeline: timelineView(entries, shown, context.ports.clock.now()),
    canRetry: failuresIn(record).some(({ canRetry }) => canRetry),
    isCut,
  }
}

export const conversationResolver: Resolver<{ id: string }> = async (
  context,
  { id }
) => {
  const found = answerOrFail(
    await readConversation(context.ports, id),
    context.language
  )

  return found && conversationView(context, found, { revealed: false })
}
