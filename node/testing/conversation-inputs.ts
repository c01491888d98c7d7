import type { Ports } from '../ports/ports'
import type { RequestHandoffInput } from '../usecases/conversation/request-handoff/handoff-request'
import { requestHandoff } from '../usecases/conversation/request-handoff/request-handoff'
import type { SendShopperMessageInput } from '../usecases/conversation/send-shopper-message/shopper-message-input'

export const handoffInput = (
  change: Partial<RequestHandoffInput> = {}
): RequestHandoffInput => ({
  conversationId: 'conversation-1',
  accountPhoneNumber: '+55 11 4000-1000',
  shopper: { phoneNumber: '+55 11 98888-7777', name: 'Ana' },
  reason: 'Wants to change an address',
  transcript: [
    { author: 'SHOPPER', text: 'Hello', sentAt: '2026-11-20T11:59:00Z' },
  ],
  context: { orderId: '1234567890-01' },
  ...change,
})

export const messageInput = (
  messageId: string,
  change: Partial<SendShopperMessageInput> = {}
): SendShopperMessageInput => ({
  conversationId: 'conversation-1',
  messageId,
  text: `text of ${messageId}`,
  ...change,
})

/** Ten seconds from now, as a resolver would give. */
export const soon = ({ clock }: Pick<Ports, 'clock'>): number =>
  clock.now() + 10_000

/** Opens the handoff of `conversation-1`. */
export const openedHandoff = async (ports: Ports) =>
  (await requestHandoff(ports, handoffInput(), soon(ports)))._unsafeUnwrap()
    .handoff
