import type { Ports } from '../ports/ports'
import { endHandoff } from '../usecases/conversation/end-handoff'
import { requestHandoff } from '../usecases/conversation/request-handoff/request-handoff'
import type { FakeCloud } from './fake-ports'
import { fakePorts } from './fake-ports'

/** A store whose shoppers ask for humans, a second apart. */
export const busyStore = (): {
  ports: Ports
  cloud: FakeCloud
  open: (conversationId: string) => Promise<void>
  close: (conversationId: string) => Promise<void>
} => {
  const { ports, cloud } = fakePorts()
  const deadline = () => cloud.clock.now() + 8000

  return {
    ports,
    cloud,
    open: async (conversationId) => {
      const input = {
        conversationId,
        accountPhoneNumber: '+551140028922',
        shopper: { phoneNumber: '+5511988887777' },
      }

      cloud.clock.advance(1000)
      await requestHandoff(ports, input, deadline())
    },
    close: async (conversationId) => {
      cloud.clock.advance(1000)
      await endHandoff(ports, { conversationId }, deadline())
    },
  }
}
