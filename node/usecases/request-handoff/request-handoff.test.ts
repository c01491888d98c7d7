import { fakePorts } from '../testing/fake-ports'
import { handoffInput, soon } from '../testing/conversation-inputs'
import { requestHandoff } from './request-handoff'

describe('requestHandoff', () => {
  it('opens a ticket and tells the bot, with 4 store calls', async () => {
    const { ports, cloud, desk } = fakePorts()
    const answer = await requestHandoff(ports, handoffInput(), soon(ports))

    expect(answer._unsafeUnwrap()).toMatchObject({
      handoff: {
        conversationId: 'conversation-1',
        partner: 'ZENDESK',
        status: 'QUEUED',
        partnerReference: 'ticket-1',
        waitingDeliveries: 0,
      },
      availability: { open: true },
    })
    expect(desk.tickets).toHaveLength(1)
    expect(cloud.inbox.types).toEqual(['handoff.queued'])
    expect(cloud.counter.count('store.')).toBe(4)
    expect(cloud.counter.count('partner.')).toBe(1)
  })
})
