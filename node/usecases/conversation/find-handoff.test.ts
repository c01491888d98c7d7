import { endHandoff } from './end-handoff'
import { openedHandoff, soon } from '../../testing/conversation-inputs'
import { fakePorts } from '../../testing/fake-ports'
import { findHandoff } from './find-handoff'

const conversationId = 'conversation-1'

describe('findHandoff', () => {
  it('finds the last one, open or closed', async () => {
    const { ports } = fakePorts()

    await openedHandoff(ports)

    const open = await findHandoff(ports, conversationId)

    await endHandoff(ports, { conversationId }, soon(ports))

    const closed = await findHandoff(ports, conversationId)

    expect(open._unsafeUnwrap()?.status).toBe('QUEUED')
    expect(closed._unsafeUnwrap()?.status).toBe('CLOSED')
  })

  it('finds none where there never was one', async () => {
    const { ports, cloud } = fakePorts()

    expect((await findHandoff(ports, 'nobody'))._unsafeUnwrap()).toBeUndefined()

    cloud.conversations.faults.next('read', {
      kind: 'UNAVAILABLE',
      detail: '503',
    })

    expect((await findHandoff(ports, 'nobody'))._unsafeUnwrapErr()).toEqual([
      { code: 'STORE_UNAVAILABLE' },
    ])
  })
})
