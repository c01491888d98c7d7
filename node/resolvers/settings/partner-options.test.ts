import { offer } from '../../testing/capability'
import { adminCloud, adminSettings } from '../testing/admin-cloud'
import { graphqlOver } from '../testing/graphql-over'

const query = `{
  liveSupportSettings {
    partners {
      name connected problem { code }
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
