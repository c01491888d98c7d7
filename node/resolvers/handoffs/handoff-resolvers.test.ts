import { requestHandoff } from '../../usecases/conversation/request-handoff/request-handoff'
import { adminCloud } from '../testing/admin-cloud'
import { ADMIN_OF_TESTS, graphqlOver } from '../testing/graphql-over'

const list = `query ($filter: HandoffFilterInput) {
  handoffs(filter: $filter) {
    items {
      handoff { conversationId status failedDeliveries }
      shopperPhoneEnding
      shopperName
      failures { id direction about cause canRetry text detail acceptedAt }
    }
    page pageSize hasMore
  }
}`

const prepared = async () => {
  const { ports, cloud } = adminCloud()

  await requestHandoff(
    ports,
    {
      conversationId: 'wa-1',
      accountPhoneNumber: '+551140028922',
      shopper: { phoneNumber: '+5511988887777', name: 'Marina' },
    },
    cloud.clock.now() + 8000
  )

  const record = cloud.conversations.peek('wa-1')!

  record.handoff.commands.push({
    id: 'm1',
    payload: {
      kind: 'message',
      text: 'I am ana@example.com',
      attachments: [],
      sentAt: cloud.clock.iso(),
    },
    acceptedAt: cloud.clock.iso(),
    state: { kind: 'FAILED', cause: 'REFUSED', because: 'too long' },
  })
  cloud.conversations.put(record)
  await ports.index.setFailed('wa-1', record.handoff.requestedAt)

  return { ports, cloud, run: graphqlOver(ports) }
}

it('lists handoffs with their failures, and of the number its end', async () => {
  const { run, cloud } = await prepared()
  const { data } = await run(list, { filter: { failed: true, status: null } })

  expect(data?.handoffs).toEqual({
    items: [
      {
        handoff: {
          conversationId: 'wa-1',
          status: 'QUEUED',
          failedDeliveries: 1,
        },
        shopperPhoneEnding: '7777',
        shopperName: 'Marina',
        failures: [
          {
            id: 'm1',
            direction: 'TO_PARTNER',
            about: 'MESSAGE',
            cause: 'REFUSED',
            canRetry: true,
            text: 'I am •••',
            detail: 'too long',
            acceptedAt: cloud.clock.iso(),
          },
        ],
      },
    ],
    page: 1,
    pageSize: 20,
    hasMore: false,
  })
})

it('retries what failed', async () => {
  const { run, cloud } = await prepared()
  const { data } = await run(
    `mutation { retryDeliveries(conversationId: "wa-1") { handoff { failedDeliveries } userErrors { code } } }`
  )

  expect(data?.retryDeliveries).toEqual({
    handoff: { failedDeliveries: 0 },
    userErrors: [],
  })
  expect(cloud.remotes.ZENDESK.messageIds).toEqual(['m1'])
})

it('takes failures off the list, and notes who did so', async () => {
  const { run } = await prepared()
  const { data } = await run(
    `mutation { dismissFailedDeliveries(conversationId: "wa-1") { handoff { failedDeliveries } userErrors { code } } }`
  )

  expect(data?.dismissFailedDeliveries).toEqual({
    handoff: { failedDeliveries: 0 },
    userErrors: [],
  })

  const rest = await run(list, { filter: { failed: true } })
  const told = await run(
    `{ conversation(id: "wa-1") { timeline { kind what by } } }`
  )

  expect(rest.data?.handoffs).toMatchObject({ items: [] })
  expect(told.data?.conversation).toMatchObject({
    timeline: expect.arrayContaining([
      { kind: 'PERSON', what: 'DISMISSED', by: ADMIN_OF_TESTS },
    ]),
  })
})

it('has nothing to retry in a conversation that never was', async () => {
  const { run } = await prepared()
  const { data } = await run(
    `mutation { retryDeliveries(conversationId: "wa-9") { handoff { id } userErrors { code message } } }`
  )

  expect(data?.retryDeliveries).toMatchObject({
    handoff: null,
    userErrors: [{ code: 'HANDOFF_NOT_FOUND' }],
  })
})

it('refuses a page that cannot be', async () => {
  const { run } = await prepared()
  const { errors } = await run(`{ handoffs(page: 0) { page } }`)

  expect(errors?.[0]?.extensions).toEqual({ code: 'PAGE_INVALID' })
})
