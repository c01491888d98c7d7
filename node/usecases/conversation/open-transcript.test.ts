import type { TranscriptLine } from '../../domain/handoff/shopper'
import { aRecord } from '../../adapters/vtex/testing/a-record'
import { offer } from '../../testing/capability'
import { fakePorts } from '../../testing/fake-ports'
import { openTranscript } from './open-transcript'

const transcript: TranscriptLine[] = [
  { author: 'SHOPPER', text: 'Oi', sentAt: '2026-11-22T12:00:00.000Z' },
]

const setUp = async () => {
  const { ports, cloud } = fakePorts()
  const { version } = (await ports.conversations.read('c-1'))._unsafeUnwrap()

  const record = aRecord('c-1')

  record.handoff.transcript = transcript
  await ports.conversations.write(record, version)
  offer(ports.partners.ZENVIA, {
    transcript: {
      kind: 'LINKED',
      present: ({ lines, request, requestedAt, locale, timeZone = 'UTC' }) => [
        timeZone,
        ...lines.map(({ text }) => text),
        ...(request?.reason ? [request.reason, requestedAt, locale ?? ''] : []),
      ],
    },
  })

  const open = async (link: Record<string, string> = {}, expiresIn = 1000) => {
    const address = await ports.links.issue(
      'transcripts',
      { partner: 'ZENVIA', conversationId: 'c-1', handoffId: 'h-1', ...link },
      ports.clock.now() + expiresIn
    )
    const token = address._unsafeUnwrap().split('/').at(-1) ?? ''

    return openTranscript(ports, token)
  }

  return { cloud, open }
}

it("answers in the form of the partner, on the clock of the link's zone", async () => {
  const { open } = await setUp()

  const read = async (link = {}) =>
    (await open(link))._unsafeUnwrap().transcript

  expect(await read()).toEqual(['UTC', 'Oi'])
  expect(await read({ timeZone: 'America/Manaus' })).toEqual([
    'America/Manaus',
    'Oi',
  ])
})

it('tells what the bot said with the handoff, in what language and when, as long as it is open', async () => {
  const { cloud, open } = await setUp()
  const record = cloud.conversations.peek('c-1')!

  record.shopper.locale = 'es-AR'
  record.handoff.request = { reason: 'Wrong size', context: {} }
  cloud.conversations.put(record)

  expect((await open())._unsafeUnwrap().transcript).toEqual([
    'UTC',
    'Oi',
    'Wrong size',
    record.handoff.requestedAt,
    'es-AR',
  ])
})

it.each([
  ['another handoff', { handoffId: 'h-0' }],
  ['another conversation', { conversationId: 'c-2' }],
  ['a partner that fetches none', { partner: 'ZENDESK' }],
  ['nobody that we know', { partner: 'OTHER' }],
])('has nothing for a link to %s', async (_what, link) => {
  const { open } = await setUp()

  expect((await open(link))._unsafeUnwrapErr()).toBe('NO_SUCH_TRANSCRIPT')
})

it('has nothing for a link that expired', async () => {
  const { open } = await setUp()

  expect((await open({}, 0))._unsafeUnwrapErr()).toBe('NO_SUCH_TRANSCRIPT')
})

it('asks to come again when the store is away', async () => {
  const { cloud, open } = await setUp()
  cloud.conversations.faults.next('read', {
    kind: 'UNAVAILABLE',
    detail: 'down',
  })

  expect((await open())._unsafeUnwrapErr()).toBe('TRY_LATER')
})
