import type { DeliveryFailure } from '../domain/conversation/outbox/delivery-failure'
import { requestHandoff } from '../usecases/conversation/request-handoff/request-handoff'
import { sendShopperMessage } from '../usecases/conversation/send-shopper-message/send-shopper-message'
import { handoffInput, messageInput, soon } from './conversation-inputs'
import { fakePorts } from './fake-ports'
import { sweep } from '../usecases/conversation/sweep/sweep'

export const CONVERSATION_ID = 'conversation-1'

export const lost: DeliveryFailure = {
  kind: 'RETRY',
  ambiguous: false,
  detail: '503',
}

export const setUp = () => {
  const { ports, cloud, remote } = fakePorts()
  const run = (limit = 20, { isTraffic = false } = {}) =>
    sweep(ports, { limit, isTraffic, deadline: soon(ports) })
  const open = async (...ids: string[]) => {
    for (const id of ids) {
      await requestHandoff(
        ports,
        handoffInput({ conversationId: id }),
        soon(ports)
      )
      cloud.clock.advance(1000)
    }
  }
  const send = (id: string, to = CONVERSATION_ID) =>
    sendShopperMessage(
      ports,
      messageInput(id, { conversationId: to }),
      soon(ports)
    )

  return { ports, cloud, remote, run, open, send }
}
