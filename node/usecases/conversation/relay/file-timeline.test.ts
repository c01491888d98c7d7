import { messageInput, soon } from '../../../testing/conversation-inputs'
import { queuedConversation } from '../../../testing/queued-conversation'
import { sendShopperMessage } from '../send-shopper-message/send-shopper-message'

const talk = async (count: number) => {
  const conversation = await queuedConversation()
  const { ports } = conversation

  for (let number = 1; number <= count; number += 1) {
    await sendShopperMessage(ports, messageInput(`m${number}`), soon(ports))
  }

  return conversation
}

it('moves a long timeline out of the record, one more call for two dozen entries', async () => {
  const { cloud, record } = await talk(60)

  expect(record()?.timeline?.entries.length).toBeLessThan(24)
  expect(cloud.counter.count('store.writePart')).toBe(2)
  expect(record()?.timeline?.parts).toHaveLength(2)
})

it('loses no entry and tells none twice', async () => {
  const { ports, record } = await talk(60)
  const { parts = [], entries = [] } = record()?.timeline ?? {}
  const filed = await Promise.all(
    parts.map(async (part) =>
      (await ports.timelines.read('conversation-1', part))._unsafeUnwrap()
    )
  )
  const ids = [...filed.flat(), ...entries].flatMap((entry) =>
    entry.kind === 'MESSAGE' ? entry.id : []
  )

  expect(ids).toEqual(Array.from({ length: 60 }, (_, index) => `m${index + 1}`))
})

it('keeps entries that could not be filed, within a bound', async () => {
  const { ports, cloud, record } = await queuedConversation()

  cloud.timelines.faults.next(
    'writePart',
    { kind: 'UNAVAILABLE', detail: 'no answer' },
    { times: 400 }
  )

  for (let number = 1; number <= 330; number += 1) {
    await sendShopperMessage(ports, messageInput(`m${number}`), soon(ports))
  }

  expect(record()?.timeline?.parts).toEqual([])
  expect(record()?.timeline?.entries).toHaveLength(300)
})
