import { TICKET, weniStore } from './testing/weni-store'
import type { WeniStore } from './testing/weni-store'

let store: WeniStore

beforeEach(async () => {
  store = await weniStore()
})

afterEach(() => store.server.close())

const other = '99999999-2222-4333-8444-555555555555'

const messagesOf = async (externalId: string) =>
  (await store.record(externalId))?.handoff.commands.flatMap(({ payload }) =>
    payload.kind === 'message' ? [payload] : []
  )

const startOf = async (externalId: string) => {
  const record = await store.record(externalId)
  const start = record?.handoff.commands[0]?.payload

  return start?.kind === 'start' ? start : undefined
}

describe('POST .../history', () => {
  const line = (id: string, second: number, more: object = {}) => ({
    message_id: id,
    direction: 'incoming',
    sender: { type: 'contact' },
    text: `words of ${id}`,
    sent_at: new Date(Date.UTC(2026, 10, 28, 11, 0, second)).toISOString(),
    ...more,
  })
  const tell = (id: string, messages: unknown) =>
    store.call(`/${id}/history`, { contact: { uuid: '' }, messages })
  const story = async (id: string) =>
    (await store.record(id))?.handoff.transcript.map(({ text }) => text)
  const noted = async (id: string) =>
    (await store.record(id))?.handoff.commands.flatMap(({ payload }) =>
      payload.kind === 'note' ? (payload.lines ?? []) : []
    )

  it('becomes the story of the start, in the order in which it was written, once', async () => {
    const id = store.idOf(await store.open())

    await tell(id, [
      line('c', 3),
      line('b', 2, { direction: 'outgoing', sender: { type: 'bot' } }),
    ])
    await tell(id, [line('a', 1), line('b', 2)])

    expect(await story(id)).toEqual(['words of a', 'words of b', 'words of c'])
    expect((await startOf(id))?.frozen).toBeDefined()
  })

  it('is waited for for two seconds', async () => {
    const id = store.idOf(await store.open())
    const { handoff } = (await store.record(id))!
    const [start] = handoff.commands
    const dueAt = start && 'dueAt' in start.state ? start.state.dueAt : ''

    expect(
      Math.round(
        (Date.parse(dueAt ?? '') - Date.parse(handoff.requestedAt)) / 1000
      )
    ).toBe(2)
  })

  it('leaves out what was forwarded, and forwards nothing that was history', async () => {
    const id = store.idOf(await store.open())

    await store.call(`/${id}/messages`, { message_id: 'm1', text: 'live' })
    await tell(id, [line('m1', 1), line('m2', 2)])
    await store.call(`/${id}/messages`, { message_id: 'm2', text: 'late' })

    expect(await story(id)).toEqual(['words of m2'])
    expect(await messagesOf(id)).toMatchObject([{ text: 'live' }])
  })

  it('takes 2 MB, and entries that cannot be read do not keep the others out', async () => {
    const id = store.idOf(await store.open())
    const big = Array.from({ length: 50 }, (_, index) =>
      line(`big-${index}`, index, { text: 'x'.repeat(40_000) })
    )
    const answer = await tell(id, [7, null, {}, ...big, line('last', 59)])

    expect(answer.status).toBe(200)
    expect((await story(id))?.at(-1)).toBe('words of last')
  })

  it('reads the end of a batch that is longer than any story', async () => {
    const id = store.idOf(await store.open())
    const before = process.cpuUsage()
    const many = Array.from({ length: 50_000 }, (_, index) => ({
      message_id: `many-${index}`,
      text: `words ${index}`,
    }))

    for (const batch of [Array.from({ length: 1_300_000 }, () => ({})), many]) {
      expect((await tell(id, batch)).status).toBe(200)
    }

    const words = [
      ...((await story(id)) ?? []),
      // Where reading them took more than the two seconds for which a story is waited for.
      ...((await noted(id)) ?? []).map(({ text }) => text),
    ]

    expect(words.at(-1)).toBe('words 49999')
    expect(words.length).toBeLessThanOrEqual(500)
    expect(process.cpuUsage(before).user).toBeLessThan(3_000_000)
  })

  it.each([[undefined], ['x'], [{}]])(
    'refuses messages that are %p',
    async (messages) => {
      const id = store.idOf(await store.open())

      expect((await tell(id, messages)).status).toBe(400)
    }
  )
})

describe('POST .../close and .../reopen', () => {
  it('ends the handoff, whichever of its tickets it names, as often as it comes', async () => {
    const first = store.idOf(await store.open())
    const second = store.idOf(await store.open({ ticket_id: other }))

    for (const id of [first, first, second]) {
      expect(
        (await store.call(`/${id}/close`, { ticket_id: TICKET })).status
      ).toBe(200)
    }

    const record = await store.record(first)

    expect(record?.handoff.status).toBe('CLOSED')
    expect(
      record?.tickets?.find(({ externalId }) => externalId === first)?.endedAt
    ).toBeDefined()
  })

  it('changes nothing for an empty body', async () => {
    const id = store.idOf(await store.open())

    expect((await store.call(`/${id}/close`, '')).status).toBe(400)
    expect((await store.record(id))?.handoff.status).toBe('REQUESTED')
  })

  it('reopens none', async () => {
    const id = store.idOf(await store.open())

    expect(
      await store.call(`/${id}/reopen`, { ticket_id: TICKET })
    ).toMatchObject({
      status: 422,
      body: { error: 'reopen_not_supported' },
    })
  })
})
