import type { TestZenvia } from './testing/test-zenvia'
import { openTestZenvia } from './testing/test-zenvia'

let zenvia: TestZenvia

beforeEach(async () => {
  zenvia = await openTestZenvia()
})

afterEach(() => zenvia.close())

const CORE = '/core/api/v1'

const start = async (more: object = {}) => {
  const { apiToken: token } = zenvia.sandbox().credentials
  const answer = await zenvia.api('POST', `${CORE}/interactions`, {
    token,
    department_id: 1545,
    media_type: 'WHATSAPP',
    customer: { name: 'Ana', phone: '+5511988887777' },
    extra: { conversationId: 'c1' },
    ...more,
  })

  return String(answer.at('data.interaction_hash'))
}

const onInteraction = (method: string, hash: string, path: string, body = {}) =>
  zenvia.api(method, `${CORE}/interactions/${hash}${path}`, {
    token: zenvia.sandbox().credentials.apiToken,
    ...body,
  })

const act = (hash: string, what: string, body: object = {}) =>
  zenvia.page('POST', `/sandbox/agent/interactions/${hash}/${what}`, body)

const updates = async () =>
  (await zenvia.told()).map((told) => {
    const { state, position, message } = told as Record<string, unknown>

    return position === undefined
      ? (state ?? (message as { content: string }).content)
      : `${String(state)} ${String(position)}`
  })

describe('an interaction', () => {
  it('is queued, accepted, answered, transferred and finished', async () => {
    const hash = await start()
    const { body } = await onInteraction('POST', hash, '/messages', {
      content: 'Hello',
    })

    expect(body).toEqual({
      message: 'Message sent',
      status: 200,
      data: { interaction_hash: hash },
    })

    await act(hash, 'accept')
    await act(hash, 'typing', { typing: true })
    await act(hash, 'typing', { typing: false })
    await act(hash, 'answer', { content: 'Good morning' })
    await act(hash, 'transfer', { departmentId: 1546 })
    await act(hash, 'accept')
    await act(hash, 'finish')

    expect(await updates()).toEqual([
      'queued 1',
      'accepted',
      'typing',
      'cleared',
      'Good morning',
      'transferred',
      'queued 1',
      'accepted',
      'finished',
    ])
    expect((await zenvia.told())[4]).toEqual({
      interaction_hash: hash,
      extra: { conversationId: 'c1' },
      message: {
        hash: expect.any(String),
        type: 'text',
        content: 'Good morning',
      },
      agent: { id: 901, name: 'Bruna Lima' },
    })
  })

  it('tells each who waits their place, anew when the queue moves', async () => {
    const first = await start()
    const second = await start({ extra: { conversationId: 'c2' } })

    await act(first, 'accept')

    expect(await updates()).toEqual([
      'queued 1',
      'queued 2',
      'accepted',
      'queued 1',
    ])
    await onInteraction('PUT', second, '/finish')
    expect(await updates()).toHaveLength(4)
  })

  it('is unavailable where nobody is online, and where nobody takes it', async () => {
    const hash = await start()

    await act(hash, 'unavailable')
    await zenvia.page('POST', '/sandbox/admin/agents/901', {
      status: 'OFFLINE',
    })
    await zenvia.page('POST', '/sandbox/admin/agents/903', {
      status: 'OFFLINE',
    })
    await start()

    expect(await updates()).toEqual(['queued 1', 'unavailable', 'unavailable'])
  })

  it('takes nothing once it has ended', async () => {
    const hash = await start()

    await onInteraction('PUT', hash, '/finish')

    for (const path of ['/messages', '/finish', '/typing']) {
      const method = path === '/messages' ? 'POST' : 'PUT'
      const { status, body } = await onInteraction(method, hash, path, {
        content: 'Hello?',
      })

      expect(status).toBe(200)
      expect(body).toEqual({
        message: 'The interaction is already finished',
        status: 422,
      })
    }
  })

  it('fetches what was said before', async () => {
    const messages = [
      { time: '2026-11-22 09:00:00', direction: 'CLIENT', content: 'Hi' },
    ]

    zenvia.receiver.answerWith({ body: JSON.stringify({ messages }) })

    const hash = await start({ external_history: 'https://store.example/h' })

    await zenvia.told()

    const shown = await zenvia.page(
      'GET',
      `/sandbox/agent/interactions/${hash}`
    )

    expect(zenvia.receiver.received[0]?.url).toBe('https://store.example/h')
    expect(shown.at('history.messages')).toEqual(messages)
  })

  it('keeps an agent’s file at an address of its own', async () => {
    const hash = await start()

    await act(hash, 'accept')
    await act(hash, 'answer', {
      file: {
        name: 'nota fiscal.pdf',
        contentType: 'application/pdf',
        base64: Buffer.from('%PDF').toString('base64'),
      },
    })

    const told = (await zenvia.told()).at(-1) as {
      message: { type: string; url: string }
    }

    expect(told.message).toMatchObject({
      type: 'file',
      url: 'https://zchat.zenvia.io/storage/1/nota%20fiscal.pdf',
    })
    expect((await zenvia.api('GET', '/storage/1/nota%20fiscal.pdf')).text).toBe(
      '%PDF'
    )
  })

  it('is found again after the sandbox was ended, and so are the tokens', async () => {
    const before = zenvia.sandbox().credentials
    const hash = await start()

    await zenvia.restart()

    expect(zenvia.sandbox().credentials).toEqual(before)
    expect((await act(hash, 'accept')).status).toBe(200)
  })
})

describe('faults', () => {
  const fault = (input: object) =>
    zenvia.page('POST', '/sandbox/faults', { times: 1, ...input })

  it('sends webhook calls twice, in another order or not at all', async () => {
    await fault({ kind: 'reorder' })

    const hash = await start()

    await act(hash, 'accept')
    await fault({ kind: 'duplicate' })
    await act(hash, 'answer', { content: 'Hi' })
    await zenvia.told()
    await fault({ kind: 'drop' })
    await act(hash, 'finish')

    expect(await updates()).toEqual(['accepted', 'queued 1', 'Hi', 'Hi'])
  })

  it('has the effect of a call and never answers it', async () => {
    const hash = await start()

    await fault({ kind: 'reset-after', match: { path: '/messages' } })

    await expect(
      onInteraction('POST', hash, '/messages', { content: 'Hello' })
    ).rejects.toThrow()

    const shown = await zenvia.page(
      'GET',
      `/sandbox/agent/interactions/${hash}`
    )

    expect(shown.at('messages.0.content')).toBe('Hello')
  })

  it('answers with a status and Retry-After', async () => {
    await fault({ kind: 'status', status: 429, retryAfter: 7 })

    const { status, headers } = await zenvia.api(
      'GET',
      '/api/external/departments'
    )

    expect([status, headers['retry-after']]).toEqual([429, '7'])
  })

  it('are listed and cleared', async () => {
    await fault({ kind: 'drop' })
    await fault({ kind: 'slow' })
    await zenvia.page('DELETE', '/sandbox/faults')

    expect((await zenvia.page('GET', '/sandbox/faults')).body).toEqual({
      api: [],
      webhooks: [],
    })
    expect((await fault({ kind: 'earthquake' })).status).toBe(400)
  })
})

it('sends a failed webhook call again when asked', async () => {
  zenvia.receiver.answerWith({ status: 503 })
  await start()
  await zenvia.told()

  const log = await zenvia.page('GET', '/sandbox/webhooks')

  expect([
    log.at('deliveries.0.status'),
    log.at('deliveries.0.answer'),
  ]).toEqual(['failed', '503'])

  await zenvia.page(
    'POST',
    `/sandbox/webhooks/${String(log.at('deliveries.0.id'))}/again`
  )

  expect(await updates()).toEqual(['queued 1', 'queued 1'])
})
