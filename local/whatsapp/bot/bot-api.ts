import { z } from 'zod'

import type { Chat, ChatMessage } from '../chat'

const userErrors = z.array(z.object({ code: z.string(), message: z.string() }))

const availability = z
  .object({
    open: z.boolean(),
    message: z.string().nullable(),
    nextOpeningText: z.string().nullable(),
  })
  .nullable()

const handoff = z.object({ id: z.string(), status: z.string() }).nullable()

const requested = z.object({
  requestHandoff: z.object({ handoff, availability, userErrors }),
})

const sent = z.object({
  sendShopperMessage: z.object({
    message: z
      .object({ status: z.enum(['DELIVERED', 'QUEUED', 'FAILED']) })
      .nullable(),
    userErrors,
  }),
})

const ended = z.object({ endHandoff: z.object({ handoff, userErrors }) })

/** One GraphQL operation against the app's public address with the bot's token; throws when it could not be run. */
export type RunOperation = (
  query: string,
  variables: object
) => Promise<unknown>

/** The app's bot API, as any bot would use it. */
export const botApi = (run: RunOperation) => ({
  requestHandoff: async (chat: Chat, accountPhoneNumber: string) => {
    const input = {
      conversationId: chat.conversationId,
      accountPhoneNumber,
      shopper: {
        phoneNumber: chat.phoneNumber,
        name: chat.name,
        locale: chat.locale,
      },
      transcript: chat.messages
        .filter(({ author, text }) => text && author !== 'NOTICE')
        .slice(-50)
        .map(({ author, text, at }) => ({
          author: author === 'SHOPPER' ? 'SHOPPER' : 'BOT',
          text,
          sentAt: at,
        })),
      context: {
        cartUrl: 'https://livestore.myvtex.com/checkout/#/cart',
        orderId: 'v1052233lvst-01',
      },
    }
    const data = await run(
      `mutation ($input: RequestHandoffInput!) { requestHandoff(input: $input) {
         handoff { id status } availability { open message nextOpeningText } userErrors { code message } } }`,
      { input }
    )

    return requested.parse(data).requestHandoff
  },

  sendShopperMessage: async (chat: Chat, message: ChatMessage) => {
    const input = {
      conversationId: chat.conversationId,
      messageId: message.id,
      text: message.text,
      attachments: message.media,
      sentAt: message.at,
    }
    const data = await run(
      `mutation ($input: SendShopperMessageInput!) { sendShopperMessage(input: $input) {
         message { status } userErrors { code message } } }`,
      { input }
    )

    return sent.parse(data).sendShopperMessage
  },

  endHandoff: async (chat: Chat) => {
    const data = await run(
      `mutation ($input: EndHandoffInput!) { endHandoff(input: $input) {
         handoff { id status } userErrors { code message } } }`,
      { input: { conversationId: chat.conversationId, reason: 'SHOPPER_LEFT' } }
    )

    return ended.parse(data).endHandoff
  },
})

export type BotApi = ReturnType<typeof botApi>
