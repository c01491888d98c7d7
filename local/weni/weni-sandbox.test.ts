import { eventually } from '../../e2e/harness/eventually'
import { temporaryFolder } from '../testing/temporary-folder'
import type { WeniProject } from './testing/weni-project'
import {
  agentMessage,
  closeCall,
  incoming,
  shopper,
  weniProject,
  wish,
} from './testing/weni-project'

let project: WeniProject

beforeEach(async () => {
  project = await weniProject()
})

afterEach(() => project.end())

interface Wire {
  messages?: Array<{ sender: object; text: string }>
}

const bodiesOf = (path: string) =>
  project.ticketer.received
    .filter(({ url, body }) => url.endsWith(path) && body !== '')
    .map(({ body }) => JSON.parse(body ?? '') as Wire)

const anOpenTicket = async (externalId = 'ours-1') => {
  project.ticketer.answerWith({}, { body: `{"external_id":"${externalId}"}` })
  expect(await project.openTicket(shopper, wish)).toBe(externalId)
  await eventually(async () =>
    (await project.tickets()).length > 0 ? true : undefined
  )
}

describe('opening a ticket', () => {
  it('sends an empty body first, then the contract’s, under one key', async () => {
    await anOpenTicket()
    const [empty, full] = project.ticketer.received

    expect(empty?.body).toBe('')
    expect(full?.url).toBe('https://store.test/ticketer/v1/tickets')
    expect(full?.headers).toMatchObject({
      Authorization: 'Bearer lsb_1',
      'X-Api-Version': '1',
      'Idempotency-Key': empty?.headers['Idempotency-Key'],
    })
    expect(bodiesOf('/v1/tickets')[0]).toMatchObject({
      contact: {
        uuid: '',
        urn: expect.stringMatching(/^whatsapp:5511988887777\?channel=/),
      },
      opened_at: expect.stringMatching(/\.\d{9}Z$/),
      metadata: {
        webhook_base_url: expect.stringMatching(
          /^https:\/\/flows\.weni\.ai\/mr\/tickets\/types\/generic\/event_callback\/[0-9a-f-]{36}$/
        ),
      },
    })
  })

  it.each([
    ['a numeric id', { body: '{"external_id":7}' }],
    ['an empty instant', { body: '{"external_id":"a","created_at":""}' }],
    ['a refusal', { status: 422, body: '{"error":"support_off"}' }],
    ['HTML', { body: '<html>' }],
  ])('goes to the Failure exit after %s', async (_what, answer) => {
    project.ticketer.answerWith({}, answer)

    expect(await project.openTicket(shopper, wish)).toBeUndefined()
    expect(await project.tickets()).toEqual([])
  })

  it('takes a conflict that names the ticket', async () => {
    project.ticketer.answerWith(
      {},
      { status: 409, body: '{"details":{"external_id":"known"}}' }
    )

    expect(await project.openTicket(shopper, wish)).toBe('known')
  })
})

describe('calls back', () => {
  it('find no ticket before its row exists, and reach the shopper after', async () => {
    await project.sandbox('PUT', 'habits', { rowAfterMs: 300 })
    project.ticketer.answerWith({}, { body: '{"external_id":"ours-1"}' })
    await project.openTicket(shopper, wish)
    const message = agentMessage('ours-1')

    expect(await project.callBack('messages', message)).toMatchObject({
      status: 404,
      body: { error: 'ticket_not_found' },
    })
    const sent = await eventually(async () => {
      const answer = await project.callBack('messages', message)

      return answer.status === 200 ? answer : undefined
    })

    expect(sent.body).toHaveProperty('message_uuid')
    await project.callBack('messages', message)
    expect(project.told.map(({ text }) => text)).toEqual(['Olá', 'Olá'])
  })

  it.each([
    ['another secret', { secret: 'secret' }],
    ['an instant of ten minutes ago', { at: Date.now() - 600_000 }],
  ])('are refused with %s', async (_what, how) => {
    await anOpenTicket()

    expect(
      await project.callBack('messages', agentMessage('ours-1'), how)
    ).toMatchObject({ status: 401 })
  })

  it('name a file by what follows the last dot of its address', async () => {
    await anOpenTicket()
    await project.callBack(
      'messages',
      agentMessage('ours-1', {
        text: undefined,
        attachments: [
          { content_type: 'text/plain', url: 'https://store.test/f/a.png?x=1' },
        ],
      })
    )

    expect(project.told[0]?.files).toMatchObject([
      {
        contentType: 'image/png',
        fileName: expect.stringMatching(/\.png\?x=1$/),
      },
    ])
  })

  it('close after the ticketer closed, asked inside the call', async () => {
    await anOpenTicket()
    project.ticketer.answerWith({}, { status: 500 })
    expect(
      await project.callBack('tickets/close', closeCall('ours-1'))
    ).toMatchObject({ status: 500, body: { error: 'close_failed' } })
    expect((await project.tickets())[0]?.status).toBe('open')

    expect(
      await project.callBack('tickets/close', closeCall('ours-1'))
    ).toMatchObject({ status: 200 })
    expect((await project.tickets())[0]?.status).toBe('closed')
    expect(project.closed).toEqual(['Ana'])
    expect(bodiesOf('/close')[0]).toMatchObject({
      closed_by: { type: 'platform', id: 'system' },
    })
  })
})

it('tells the history twice from its beginning, our answers in it as the bot’s', async () => {
  await project.sandbox('PUT', 'habits', { historyAfterMs: 400 })
  await project.take(shopper, [incoming('m1', 'Oi')])
  await anOpenTicket()
  await project.callBack('messages', agentMessage('ours-1'))
  await project.idle()

  const runs = bodiesOf('/history').map(({ messages }) => messages)

  expect(runs).toHaveLength(2)
  expect(runs[1]?.map(({ text, sender }) => [text, sender])).toEqual([
    ['Oi', { type: 'contact', name: 'Ana' }],
    ['Olá', { type: 'bot' }],
  ])
})

it('ignores what the ticketer answers to a message, and finds all again after a restart', async () => {
  const folder = temporaryFolder()
  const before = await weniProject(folder)

  before.ticketer.answerWith({}, { body: '{"external_id":"ours-1"}' })
  await before.openTicket(shopper, wish)
  await before.idle()
  before.ticketer.answerWith({}, { status: 400 })
  await before.take(shopper, [incoming('m1', 'Oi')])
  await before.end()

  const after = await weniProject(folder)

  expect(await after.tickets()).toMatchObject([
    { externalId: 'ours-1', status: 'open' },
  ])
  await after.end()
})
