import { asBot } from './graphql'
import type { Addresses } from './product'

interface Answered {
  userErrors: Array<{ code: string }>
}

interface RequestedHandoff extends Answered {
  handoff: { id: string; status: string }
}

interface SeenHandoff {
  status: string
  closeReason: string | null
  ambiguousSends: number
  waitingDeliveries: number
}

interface Message {
  text?: string
  attachments?: Array<{ url: string; contentType?: string }>
}

/** What a bot with this token asks of the public API. */
export const botAsks = (product: Addresses, token: string) => {
  const ask = asBot(product, token)

  return {
    requestHandoff: (
      conversationId: string,
      more: object = {}
    ): Promise<RequestedHandoff> =>
      ask(
        `mutation ($input: RequestHandoffInput!) { requestHandoff(input: $input) {
           handoff { id status } userErrors { code field message } } }`,
        {
          input: {
            conversationId,
            accountPhoneNumber: '+551140028922',
            shopper: { phoneNumber: '+5511988887777', name: 'Marina' },
            ...more,
          },
        },
        'requestHandoff'
      ),
    /** A shopper's message; its text is its id where none is given. */
    send: (
      conversationId: string,
      messageId: string,
      message: Message = {}
    ): Promise<Answered & { message: { status: string } }> =>
      ask(
        `mutation ($input: SendShopperMessageInput!) { sendShopperMessage(input: $input) {
           message { id status } userErrors { code field message } } }`,
        { input: { conversationId, messageId, text: messageId, ...message } },
        'sendShopperMessage'
      ),
    handoffOf: (conversationId: string): Promise<SeenHandoff> =>
      ask(
        `query ($id: ID!) { handoff(conversationId: $id) { status closeReason ambiguousSends waitingDeliveries } }`,
        { id: conversationId },
        'handoff'
      ),
    rate: (conversationId: string, score: number): Promise<Answered> =>
      ask(
        `mutation ($input: RateHandoffInput!) { rateHandoff(input: $input) { userErrors { code } } }`,
        { input: { conversationId, score } },
        'rateHandoff'
      ),
    leave: (conversationId: string): Promise<Answered> =>
      ask(
        `mutation ($id: ID!) { endHandoff(input: { conversationId: $id, reason: SHOPPER_LEFT }) { userErrors { code } } }`,
        { id: conversationId },
        'endHandoff'
      ),
  }
}

export type BotAsks = ReturnType<typeof botAsks>
