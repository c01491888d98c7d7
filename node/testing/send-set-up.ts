import type { DeliveryFailure } from '../domain/conversation/outbox/delivery-failure'
import { messageInput, openedHandoff, soon } from './conversation-inputs'
import { fakePorts } from './fake-ports'
import { sendShopperMessage } from '../usecases/conversation/send-shopper-message/send-shopper-message'
import type { SendShopperMessageInput } from '../usecases/conversation/send-shopper-message/shopper-message-input'

export const setUp = async (caching = false) => {
  const { ports, cloud, remote } = fakePorts(undefined, { caching })

  await openedHandoff(ports)
  cloud.counter.reset()

  const trySend = (id: string, change: Partial<SendShopperMessageInput> = {}) =>
    sendShopperMessage(ports, messageInput(id, change), soon(ports))
  const send = async (...call: Parameters<typeof trySend>) =>
    (await trySend(...call))._unsafeUnwrap()

  return { ports, cloud, remote, send, trySend }
}

export const lost = (ambiguous: boolean): DeliveryFailure => ({
  kind: 'RETRY',
  ambiguous,
  detail: 'no answer',
})
