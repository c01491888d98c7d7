import { err } from 'neverthrow'

import { endHandoff } from '../../usecases/conversation/end-handoff'
import { readConversation } from '../../usecases/conversation/read-conversation/read-conversation'
import { revealConversation } from '../../usecases/conversation/read-conversation/reveal-conversation'
import { inlineDeadline } from '../bot/deadline'
import type { Resolver } from '../resolver-context'
import { payload } from '../payload'
import { conversationView } from './conversation'

export const revealConversationResolver: Resolver<{
  conversationId: string
}> = async (context, { conversationId }) =>
  payload(
    context.language,
    await revealConversation(context.ports, {
      conversationId,
      by: await context.adminEmail(),
      deadline: inlineDeadline(context.ports),
    }),
    async (read) => ({
      conversation: await conversationView(context, read, { revealed: true }),
    })
  )

/** To the bot and the partner it is as if the bot had cancelled; the timeline says who it was. */
export const endConversationResolver: Resolver<{
  conversationId: string
}> = async (context, { conversationId }) => {
  const { ports, language } = context
  const ended = await endHandoff(
    ports,
    { conversationId, reason: 'BOT_CANCELLED', by: await context.adminEmail() },
    inlineDeadline(ports)
  )

  return payload(
    language,
    ended.isOk()
      ? await readConversation(ports, conversationId)
      : err(ended.error),
    async (read) => ({
      conversation:
        read && (await conversationView(context, read, { revealed: false })),
    })
  )
}
