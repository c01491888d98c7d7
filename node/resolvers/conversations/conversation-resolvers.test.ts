import {
  handoffInput,
  messageInput,
  soon,
} from '../../testing/conversation-inputs'
import { endHandoff } from '../../usecases/conversation/end-handoff'
import { requestHandoff } from '../../usecases/conversation/request-handoff/request-handoff'
import { sendShopperMessage } from '../../usecases/conversation/send-shopper-message/send-shopper-message'
import { adminCloud } from '../testing/admin-cloud'
import { ADMIN_OF_TESTS, graphqlOver } from '../testing/graphql-over'

const conversationFields = `
  id
  revealed
  row { handoff { status } }
  shopper { name phoneNumber email document }
  timeline {
    kind what text by delivery { state tookMs }
    transcript { omitted lines { author text sentAt } }
  }
`

const setUp = async () => {
  const { ports, cloud } = adminCloud()

  await requestHandoff(
    ports,
    handoffInput({
      shopper: {
        phoneNumber: '+5511988887777',
        name: 'Ana',
        email: 'ana@example.com',
        document: '123.456.789-09',
      },
      transcript: [
        {
          author: 'BOT',
          text: 'Your e-mail is ana@example.com?',
          sentAt: '2026-11-20T11:58:00Z',
        },
      ],
    }),
    soon(ports)
  )
  await sendShopperMessage(
    ports,
    messageInput('m1', { text: 'My CPF is 123.456.789-09' }),
    soon(ports)
  )

  return { ports, cloud, run: graphqlOver(ports) }
}

it('lists who it is, what was said last without personal data, and since when', async () => {
  const { run } = await setUp()
  const answer = await run(`{
    conversations {
      edges { cursor node {
        id shopperName shopperPhoneEnding since undelivered
        lastWords { from text files } handoff { status }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }`)

  expect(answer).toMatchObject({
    data: {
      conversations: {
        edges: [
          {
            node: {
              id: 'conversation-1',
              shopperName: 'Ana',
              shopperPhoneEnding: '7777',
              undelivered: 0,
              lastWords: { from: 'SHOPPER', text: 'My CPF is •••', files: 0 },
              handoff: { status: 'QUEUED' },
            },
          },
        ],
        pageInfo: { hasNextPage: false, endCursor: null },
      },
    },
  })
})

it('says since when a conversation waits or has ended', async () => {
  const { ports, cloud, run } = await setUp()
  const listed = () => run('{ conversations { edges { node { since } } } }')
  const node = (since: string) => ({
    data: { conversations: { edges: [{ node: { since } }] } },
  })
  const queuedAt = cloud.clock.iso()

  await cloud.clock.sleep(60_000)
  expect(await listed()).toMatchObject(node(queuedAt))

  await endHandoff(ports, { conversationId: 'conversation-1' }, soon(ports))
  expect(await listed()).toMatchObject(node(cloud.clock.iso()))
})

it('lists what could not be read beside the first page, by its id', async () => {
  const { cloud, run } = await setUp()
  const page = (args: string) =>
    run(
      `{ conversations${args} { edges { node { id } cursor } broken { conversationId foundOn } } }`
    )

  cloud.conversations.setAside.push(
    { conversationId: 'broken-1', day: '2026-11-28', name: 'a' },
    { conversationId: 'broken-2', day: '2026-11-29', name: 'b' }
  )

  const first = await page('')

  expect(first).toMatchObject({
    data: {
      conversations: {
        edges: [{ node: { id: 'conversation-1' } }],
        broken: [
          { conversationId: 'broken-2', foundOn: '2026-11-29' },
          { conversationId: 'broken-1', foundOn: '2026-11-28' },
        ],
      },
    },
  })
  expect(await page('(search: "broken-1")')).toMatchObject({
    data: {
      conversations: { edges: [], broken: [{ conversationId: 'broken-1' }] },
    },
  })
  const cursor = first.data?.conversations.edges[0].cursor
  expect(await page(`(after: "${cursor}")`)).toMatchObject({
    data: { conversations: { edges: [], broken: [] } },
  })
})

it.each([
  ['REFUSED', true],
  ['ENDED', false],
] as const)(
  'says whether another try may help what failed by %s: %s',
  async (cause, canRetry) => {
    const { cloud, run } = await setUp()
    const record = cloud.conversations.peek('conversation-1')!

    record.handoff.commands.push({
      id: 'm2',
      payload: { kind: 'message', text: '', attachments: [], sentAt: '' },
      acceptedAt: cloud.clock.iso(),
      state: { kind: 'FAILED', cause, because: '' },
    })
    cloud.conversations.put(record)

    expect(
      (await run('{ conversation(id: "conversation-1") { canRetry } }')).data
    ).toEqual({ conversation: { canRetry } })
  }
)

it('hides personal data until somebody asks, and notes who', async () => {
  const { run } = await setUp()
  const hidden = await run(`{
    conversation(id: "conversation-1") { ${conversationFields} }
  }`)

  expect(JSON.stringify(hidden)).not.toMatch(/988887777|ana@example|789-09/)

  const shown = await run(`mutation {
    revealConversation(conversationId: "conversation-1") {
      conversation { ${conversationFields} } userErrors { code }
    }
  }`)

  expect(shown).toMatchObject({
    data: {
      revealConversation: {
        conversation: {
          revealed: true,
          shopper: { phoneNumber: '+5511988887777', email: 'ana@example.com' },
        },
        userErrors: [],
      },
    },
  })
  expect(JSON.stringify(shown)).toContain('123.456.789-09')

  const later = await run(`{
    conversation(id: "conversation-1") { timeline { kind what by } }
  }`)

  expect(later.data?.conversation).toMatchObject({
    timeline: expect.arrayContaining([
      { kind: 'PERSON', what: 'REVEALED', by: ADMIN_OF_TESTS },
    ]),
  })
})

it('tells what happened in order, with how long deliveries took', async () => {
  const { run } = await setUp()
  const { data } = await run(`{
    conversation(id: "conversation-1") { ${conversationFields} }
  }`)

  expect(data?.conversation).toMatchObject({
    timeline: [
      {
        kind: 'TRANSCRIPT',
        transcript: {
          omitted: 0,
          lines: [
            {
              author: 'BOT',
              text: 'Your e-mail is •••',
              sentAt: '2026-11-20T11:58:00.000Z',
            },
          ],
        },
      },
      { kind: 'REQUESTED', delivery: { state: 'DELIVERED' } },
      { kind: 'CHANGE', what: 'handoff.queued' },
      { kind: 'MESSAGE', delivery: { state: 'DELIVERED' } },
    ],
  })
})

it('ends an open conversation and notes who did so', async () => {
  const { run, cloud } = await setUp()
  const answer = await run(`mutation {
    endConversation(conversationId: "conversation-1") {
      conversation { ${conversationFields} } userErrors { code }
    }
  }`)

  expect(answer.data?.endConversation).toMatchObject({
    conversation: {
      row: { handoff: { status: 'CLOSED' } },
      timeline: expect.arrayContaining([
        expect.objectContaining({ what: 'ENDED', by: ADMIN_OF_TESTS }),
      ]),
    },
    userErrors: [],
  })
  expect(cloud.inbox.received.at(-1)).toMatchObject({
    type: 'handoff.closed',
    event: { type: 'enable_bot' },
  })
})

it('tells a person, not a bot, that the conversation to be ended is gone', async () => {
  const { run } = await setUp()
  const answer = await run(`mutation {
    endConversation(conversationId: "nobody") {
      conversation { id } userErrors { code message }
    }
  }`)

  expect(answer.data?.endConversation).toMatchObject({
    conversation: null,
    userErrors: [
      {
        code: 'CONVERSATION_NOT_FOUND',
        message: expect.not.stringContaining('requestHandoff') as unknown,
      },
    ],
  })
})

it('says at its field that a number of whom to erase is none', async () => {
  const { run } = await setUp()
  const answer = await run(`mutation {
    eraseShopper(phoneNumber: "11 98888", confirm: true) {
      receipt { id } userErrors { code field }
    }
  }`)

  expect(answer.data?.eraseShopper).toEqual({
    receipt: null,
    userErrors: [{ code: 'INVALID_PHONE_NUMBER', field: 'phoneNumber' }],
  })
})

it('says of a conversation that is gone that it is', async () => {
  const { run } = await setUp()

  expect(await run(`{ conversation(id: "nobody") { id } }`)).toEqual({
    data: { conversation: null },
  })
  expect(
    await run(`mutation {
      revealConversation(conversationId: "nobody") { userErrors { code message } }
    }`)
  ).toMatchObject({
    data: {
      revealConversation: { userErrors: [{ code: 'CONVERSATION_NOT_FOUND' }] },
    },
  })
})

it.each([
  'from: "yesterday"',
  'from: "-271821-04-20T00:00:00Z"',
  'to: "+275760-09-13T00:00:00Z"',
])('refuses a period that is no instant: %s', async (filter) => {
  const { run } = await setUp()
  const { errors } = await run(`{
    conversations(filter: { ${filter} }) { pageInfo { hasNextPage } }
  }`)

  expect(errors?.[0]?.extensions).toEqual({ code: 'INSTANT_INVALID' })
})
