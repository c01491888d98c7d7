import { offer } from '../../testing/capability'
import { handoffInput, soon } from '../../testing/conversation-inputs'
import { endHandoff } from '../../usecases/conversation/end-handoff'
import { requestHandoff } from '../../usecases/conversation/request-handoff/request-handoff'
import { adminCloud, adminSettings } from '../testing/admin-cloud'
import { graphqlOver } from '../testing/graphql-over'

const query = `{
  liveSupportSettings {
    partners {
      name connected problem { code } bringsAnswers
      capabilities { updates webhook transcript licenses roster training }
    }
  }
}`

it('tells what each partner offers, and whether it is connected', async () => {
  const settings = adminSettings()
  const problem = { code: 'zendesk.wrong-credentials', since: '2026-11-20' }

  delete settings.partners.ZENVIA
  settings.partners.ZENDESK = { ...settings.partners.ZENDESK!, problem }

  const { ports } = adminCloud(settings)

  offer(ports.partners.ZENVIA, {
    updates: 'SIGNALLED',
    licenses: { kind: 'STATED' },
    training: 'OFFERED',
  })

  const { data } = await graphqlOver(ports)(query)

  expect(data?.liveSupportSettings.partners).toEqual([
    {
      name: 'ZENDESK',
      connected: true,
      problem: { code: problem.code },
      bringsAnswers: false,
      capabilities: {
        updates: 'POLLED',
        webhook: 'PROVISIONED',
        transcript: 'SENT',
        licenses: 'REQUESTED',
        roster: 'FIXED',
        training: 'NONE',
      },
    },
    {
      name: 'ZENVIA',
      connected: false,
      problem: null,
      bringsAnswers: false,
      capabilities: {
        updates: 'SIGNALLED',
        webhook: 'PROVISIONED',
        transcript: 'SENT',
        licenses: 'STATED',
        roster: 'FIXED',
        training: 'OFFERED',
      },
    },
  ])
})

it('says whether answers can come back from a partner', async () => {
  const settings = adminSettings()
  const step = { id: 'webhook', title: '', details: [], drift: [] }

  settings.partners.ZENDESK!.provisioningReport = {
    steps: [{ ...step, state: 'IN_PLACE' }],
    checkedAt: '2026-11-20',
  }

  const { ports } = adminCloud(settings)
  const { data } = await graphqlOver(ports)(query)

  expect(data?.liveSupportSettings.partners).toMatchObject([
    { name: 'ZENDESK', bringsAnswers: true },
    { name: 'ZENVIA', bringsAnswers: false },
  ])
})

it('counts the handoffs that are open at each partner', async () => {
  const { ports, cloud } = adminCloud()
  const open = async (conversationId: string) =>
    requestHandoff(ports, handoffInput({ conversationId }), soon(ports))

  await open('conversation-1')
  await open('conversation-2')
  await open('conversation-3')
  await endHandoff(
    ports,
    { conversationId: 'conversation-3', reason: 'SHOPPER_LEFT' },
    soon(ports)
  )
  cloud.settings.change((settings) => {
    settings.partner = 'ZENVIA'
  })
  await open('conversation-4')

  const read = jest.spyOn(ports.conversations, 'read')
  const { data } = await graphqlOver(ports)(
    '{ liveSupportSettings { partners { name openHandoffs } } }'
  )

  expect(data?.liveSupportSettings.partners).toEqual([
    { name: 'ZENDESK', openHandoffs: 2 },
    { name: 'ZENVIA', openHandoffs: 1 },
  ])
  expect(read).toHaveBeenCalledTimes(4)
})
