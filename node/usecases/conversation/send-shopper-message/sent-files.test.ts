import { fakePorts } from '../../../testing/fake-ports'
import {
  messageInput,
  openedHandoff,
  soon,
} from '../../../testing/conversation-inputs'
import { sendShopperMessage } from './send-shopper-message'
import type { SendShopperMessageInput } from './shopper-message-input'

const setUp = async () => {
  const { ports, cloud, remote } = fakePorts()

  await openedHandoff(ports)

  const send = async (id: string, change: Partial<SendShopperMessageInput>) =>
    (
      await sendShopperMessage(ports, messageInput(id, change), soon(ports))
    )._unsafeUnwrap()

  return { cloud, remote, send }
}

describe('the files of a message', () => {
  const url = 'https://files.weni.ai/a.png'
  const attachments = [{ url }, { url: `${url}?2` }]

  it('tells of each whether the agent has it or its address, and tells the same again', async () => {
    const { remote, send } = await setUp()

    remote.files = ['ATTACHED', 'HOST_NOT_ALLOWED']

    const answer = await send('m1', { attachments })

    expect(answer.attachments).toEqual([
      { url, result: 'ATTACHED' },
      { url: `${url}?2`, result: 'LINKED', reason: 'HOST_NOT_ALLOWED' },
    ])
    expect(await send('m1', { attachments })).toEqual(answer)
  })

  it('tells that they wait, or have failed, with their message', async () => {
    const { cloud, remote, send } = await setUp()

    remote.faults.next('send', {
      kind: 'RETRY',
      ambiguous: false,
      detail: 'no answer',
    })
    expect((await send('m1', { attachments })).attachments).toEqual([
      { url, result: 'QUEUED' },
      { url: `${url}?2`, result: 'QUEUED' },
    ])

    remote.faults.next('send', {
      kind: 'REFUSED',
      code: 'fake.refused',
      detail: 'no',
    })
    cloud.clock.advance(2000)
    expect((await send('m1', { attachments })).attachments).toMatchObject([
      { result: 'FAILED' },
      { result: 'FAILED' },
    ])
  })

  it('of long ago are not known, and no more than the last ten messages are kept', async () => {
    const { cloud, remote, send } = await setUp()

    remote.files = ['ATTACHED', 'ATTACHED']
    for (let count = 1; count <= 11; count += 1) {
      await send(`m${count}`, { attachments })
    }

    expect((await send('m1', { attachments })).attachments).toMatchObject([
      { result: 'UNKNOWN' },
      { result: 'UNKNOWN' },
    ])
    expect(
      cloud.conversations.peek('conversation-1')?.handoff.sentFiles
    ).toHaveLength(10)
  })
})
