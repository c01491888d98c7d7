import { fromBot } from './callers'
import type { ServiceRequest } from './callers'

const REQUEST_HANDOFF = `mutation RequestHandoff($input: RequestHandoffInput!) {
  requestHandoff(input: $input) {
    handoff { id conversationId partner status partnerReference queuePosition }
    availability { open message nextOpening }
    userErrors { code field message }
  }
}`

const SEND_SHOPPER_MESSAGE = `mutation SendShopperMessage($input: SendShopperMessageInput!) {
  sendShopperMessage(input: $input) {
    message { id status }
    userErrors { code field message }
  }
}`

const END_HANDOFF = `mutation EndHandoff($input: EndHandoffInput!) {
  endHandoff(input: $input) {
    handoff { id status closeReason }
    userErrors { code field message }
  }
}`

const transcript = Array.from({ length: 10 }, (_, line) => ({
  author: line % 2 === 0 ? 'SHOPPER' : 'BOT',
  text: `Line ${line + 1}: where is the parcel that was to come on Friday?`,
  sentAt: `2026-11-22T11:5${line}:00Z`,
}))

/** Each conversation has a shopper of its own, whom the partner has not met. */
const phoneNumberOf = (conversationId: string): string =>
  `+551198${conversationId.slice(-9, -8)}${conversationId.slice(-6)}`

const handoffOf = (conversationId: string) => ({
  conversationId,
  accountPhoneNumber: '+551140028922',
  shopper: {
    phoneNumber: phoneNumberOf(conversationId),
    name: 'Marina Lima',
    email: 'marina@shopper.example',
    locale: 'pt-BR',
  },
  reason: 'The parcel is late',
  transcript,
  context: {
    cartUrl: 'https://benchstore.example/checkout/?orderFormId=1f2e3d4c#/cart',
    orderFormId: '1f2e3d4c5b6a79881f2e3d4c5b6a7988',
    orderId: '1234567890123-01',
  },
})

/** The bot asks for a human. */
export const start = (conversationId: string): ServiceRequest =>
  fromBot(REQUEST_HANDOFF, handoffOf(conversationId))

/** The shopper's message of this place in the conversation. */
export const shopperMessage = (
  conversationId: string,
  place: number
): ServiceRequest =>
  fromBot(SEND_SHOPPER_MESSAGE, {
    conversationId,
    messageId: `wamid.${conversationId}.${place}`,
    text: `Message ${place}: I am at home all afternoon, can they come by then?`,
    sentAt: '2026-11-22T12:10:00Z',
  })

/** The bot takes the conversation back. */
export const end = (conversationId: string): ServiceRequest =>
  fromBot(END_HANDOFF, { conversationId, reason: 'SHOPPER_LEFT' })
