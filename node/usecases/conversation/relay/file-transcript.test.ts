import { MINUTE_MS } from '../../../domain/time-units'
import { offer } from '../../../testing/capability'
import {
  handoffInput,
  messageInput,
  soon,
} from '../../../testing/conversation-inputs'
import { fakePorts } from '../../../testing/fake-ports'
import { endHandoff } from '../end-handoff'
import { deleteConversation } from '../delete-conversation'
import { openTranscript } from '../open-transcript'
import { requestHandoff } from '../request-handoff/request-handoff'
import { sendShopperMessage } from '../send-shopper-message/send-shopper-message'
import { sweep } from '../sweep/sweep'

const conversationId = 'conversation-1'

/** A handoff at a partner whose agents read the transcript at our address: of 60 lines of a thousand letters each. */
const longStory = async (lineLength = 1000) => {
  const { ports, cloud, remote } = fakePorts()

  remote.readsTranscript = true
  offer(ports.partners.ZENDESK, {
    transcript: {
      kind: 'LINKED',
      present: ({ lines }) => lines.map(({ text }) => text.slice(0, 3)),
    },
  })

  const start = () =>
    requestHandoff(
      ports,
      handoffInput({
        transcript: Array.from({ length: 60 }, (_, index) => ({
          author: 'SHOPPER' as const,
          text: `${index + 10} ${'x'.repeat(lineLength)}`,
          sentAt: '2026-11-20T11:00:00.000Z',
        })),
      }),
      soon(ports)
    )
  const record = () => cloud.conversations.peek(conversationId)!
  const read = async () => {
    const link = await ports.links.issue(
      'transcripts',
      { partner: 'ZENDESK', conversationId, handoffId: record().handoff.id },
      ports.clock.now() + 60_000
    )
    const token = link._unsafeUnwrap().split('/').at(-1) ?? ''

    return (await openTranscript(ports, token))._unsafeUnwrap().transcript
  }

  return { ports, cloud, start, record, read }
}

it('keeps a long transcript out of the record once the partner has the handoff, and shows it whole', async () => {
  const { ports, cloud, start, record, read } = await longStory()

  await start()
  await sendShopperMessage(ports, messageInput('m1'), soon(ports))

  expect(JSON.stringify(record()).length).toBeLessThan(8 * 1024)
  expect(cloud.transcriptFiles.names('transcripts')).toHaveLength(1)
  expect(await read()).toEqual(
    Array.from({ length: 60 }, (_, index) => `${index + 10} `)
  )
})

it('leaves a short one where it costs no call', async () => {
  const { cloud, start, record, read } = await longStory(10)

  await start()

  expect(cloud.transcriptFiles.calls).toEqual([])
  expect(record().handoff.transcript).toHaveLength(60)
  expect(await read()).toHaveLength(60)
})

it('keeps it in the record while it cannot be filed', async () => {
  const { cloud, start, record, read } = await longStory()

  cloud.transcriptFiles.fault = { kind: 'UNAVAILABLE', detail: '503' }
  await start()

  expect(record().handoff.transcript).toHaveLength(60)
  expect(await read()).toHaveLength(60)
})

it('shows nothing once the handoff is over, and removes it with the next sweep', async () => {
  const { ports, cloud, start, record, read } = await longStory()

  await start()
  expect(record().handoff.request).toMatchObject({
    reason: 'Wants to change an address',
  })
  await endHandoff(ports, { conversationId }, soon(ports))

  expect(await read()).toEqual([])
  expect(record().handoff.request).toBeUndefined()

  cloud.clock.advance(20 * MINUTE_MS)
  await sweep(ports, { limit: 10, deadline: soon(ports) })

  expect(cloud.transcriptFiles.names('transcripts')).toEqual([])
})

it('is not kept where the partner gets it with the start', async () => {
  const { ports, cloud } = fakePorts()

  await requestHandoff(
    ports,
    handoffInput({
      transcript: [
        { author: 'SHOPPER', text: 'Hi', sentAt: '2026-11-20T11:00:00.000Z' },
      ],
    }),
    soon(ports)
  )

  const { handoff } = cloud.conversations.peek(conversationId)!

  expect(handoff).toMatchObject({ status: 'QUEUED', transcript: [] })
  expect(handoff.request).toBeUndefined()
})

it('is erased with its conversation', async () => {
  const { ports, cloud, start } = await longStory()

  await start()

  const { record, version } = (
    await ports.conversations.read(conversationId, { fresh: true })
  )._unsafeUnwrap()

  await deleteConversation(ports, record!, version)

  expect(cloud.transcriptFiles.names('transcripts')).toEqual([])
})
