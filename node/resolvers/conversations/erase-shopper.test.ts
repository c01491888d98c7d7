import { handoffInput, soon } from '../../testing/conversation-inputs'
import { requestHandoff } from '../../usecases/conversation/request-handoff/request-handoff'
import { adminCloud } from '../testing/admin-cloud'
import { ADMIN_OF_TESTS, graphqlOver } from '../testing/graphql-over'

const phoneNumber = '+55 11 98888-7777'

const fields = `plan { phoneEnding conversations open isMore }
  receipt { phoneEnding by startedAt doneAt conversations untold onTheirWay }
  userErrors { code field }`

const setUp = async () => {
  const { ports, cloud } = adminCloud()
  const ask = graphqlOver(ports)

  await requestHandoff(ports, handoffInput(), soon(ports))

  return {
    cloud,
    erase: async (variables: object) =>
      (
        await ask(
          `mutation ($phoneNumber: String!, $confirm: Boolean) {
             eraseShopper(phoneNumber: $phoneNumber, confirm: $confirm) { ${fields} } }`,
          variables
        )
      ).data?.eraseShopper,
    eraseOne: async (conversationId: string) =>
      (
        await ask(
          `mutation ($conversationId: ID!) {
             eraseConversation(conversationId: $conversationId) { ${fields} } }`,
          { conversationId }
        )
      ).data?.eraseConversation,
  }
}

it('only looks until it is confirmed, and tells of the phone its ending alone', async () => {
  const { cloud, erase } = await setUp()

  expect(await erase({ phoneNumber })).toEqual({
    plan: { phoneEnding: '7777', conversations: 1, open: 1, isMore: false },
    receipt: null,
    userErrors: [],
  })
  expect(cloud.conversations.files.size).toBe(1)
})

it('answers with a receipt of who erased what, and when', async () => {
  const { cloud, erase } = await setUp()

  expect(await erase({ phoneNumber, confirm: true })).toEqual({
    plan: null,
    receipt: {
      phoneEnding: '7777',
      by: ADMIN_OF_TESTS,
      startedAt: cloud.clock.iso(),
      doneAt: cloud.clock.iso(),
      conversations: 1,
      untold: 0,
      onTheirWay: 0,
    },
    userErrors: [],
  })
  expect(cloud.conversations.files.size).toBe(0)
})

it('refuses what is no phone number, at its field, and erases nothing', async () => {
  const { cloud, erase } = await setUp()

  expect(await erase({ phoneNumber: '12', confirm: true })).toEqual({
    plan: null,
    receipt: null,
    userErrors: [{ code: 'INVALID_PHONE_NUMBER', field: 'phoneNumber' }],
  })
  expect(cloud.conversations.files.size).toBe(1)
})

it('erases one conversation, whose receipt names no phone', async () => {
  const { cloud, eraseOne } = await setUp()

  expect(await eraseOne('conversation-1')).toMatchObject({
    plan: null,
    receipt: { phoneEnding: null, by: ADMIN_OF_TESTS, conversations: 1 },
    userErrors: [],
  })
  expect(cloud.conversations.files.size).toBe(0)
})
