import { err } from 'neverthrow'

import { endHandoff } from '../../usecases/conversation/end-handoff'
import { readConversation } from '../../usecases/conversation/read-conversation/read-conversation'
import { revealConversation } from '../../usecases/conversation/read-conversation/reveal-conversation'
import { inlineDeadline } from '../bot/deadline'
import type { Resolver } from '../call'
import { payload } from '../payload'
import { conversationView } from './conversation'

export const revealConversationResolver: Resolver<{
  conversationId: string
}> = async (call, { conversationId }) =>
  payload(
    call.language,
    await revealConversation(call.ports, {
      conversationId,
      by: await call.adminEmail(),
      deadline: inlineDeadline(call.ports),
    }),
    async (read) => ({ conversation: await conversationView(call, read, true) })
  )

/** To the bot and the partner it is as if the bot had cancelled; the timeline says who it was. */
export const endConversationResolver: Resolver<{
  conversationId: string
}> = async (call, { conversationId }) => {
  const { ports, language } = call
  const ended = await endHandoff(
    ports,
    { conversationId, reason: 'BOT_CANCELLED', by: await call.adminEmail() },
    inlineDeadline(ports)
  )

  return payload(
    language,
    ended.isOk()
      ? await readConversation(ports, conversationId)
      : err(ended.error),
    async (read) => ({
      conversation: read && (await conversationView(call, read, false)),
    })
  )
}
