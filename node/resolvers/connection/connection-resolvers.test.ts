import { err, ok } from 'neverthrow'

import type { ProvisioningReport } from '../../domain/settings/provisioning-report'
import { readySettings } from '../../testing/fake-ports'
import { adminCloud } from '../testing/admin-cloud'
import { graphqlOver } from '../testing/graphql-over'

const save = `mutation ($input: ZendeskConnectionInput!) {
  saveZendeskConnection(input: $input) {
    settings { zendesk { subdomain email apiToken { isSet lastFour changedBy } } }
    userErrors { code field message }
  }
}`

const test = `mutation ($zendesk: ZendeskConnectionInput) {
  testConnection(partner: ZENDESK, zendesk: $zendesk) {
    ok
    checks { id status code label message }
    userErrors { code field message }
  }
}`

const report: ProvisioningReport = {
  checkedAt: '2026-11-20T12:00:00.000Z',
  steps: [
    {
      id: 'webhook',
      state: 'IN_PLACE',
      title: 'VTEX Live Support',
      details: ['POST'],
      drift: [],
    },
    {
      id: 'unheard-of',
      state: 'FAILED',
      title: 'Something new',
      details: [],
      drift: [{ field: 'active', expected: 'true', found: 'false' }],
      failure: { code: 'zendesk.wrong-credentials', detail: 'Forbidden' },
    },
  ],
}

const provisioning = `provisioning { checkedAt healthy steps { id state label title details drift { field expected found } message detail } } userErrors { code message }`

describe('choosePartner', () => {
  it('takes a partner that is not connected yet', async () => {
    const { ports } = adminCloud({ ...readySettings(), partners: {} })
    const { data } = await graphqlOver(ports)(
      `mutation { choosePartner(input: {partner: ZENVIA}) { settings { partner zenvia { connected } } userErrors { code } } }`
    )

    expect(data?.choosePartner).toEqual({
      settings: { partner: 'ZENVIA', zenvia: { connected: false } },
      userErrors: [],
    })
  })
})

describe('saveZendeskConnection', () => {
  it('answers with what is stored, not with the secret', async () => {
    const { ports } = adminCloud()
    const apiToken = 'abcdefghijklmnop'
    const input = { address: 'acme', email: 'api@acme.example', apiToken }
    const answer = await graphqlOver(ports)(save, { input })

    expect(answer.data?.saveZendeskConnection).toEqual({
      settings: {
        zendesk: {
          subdomain: 'acme',
          email: 'api@acme.example',
          apiToken: {
            isSet: true,
            lastFour: 'mnop',
            changedBy: 'ana@livestore.example',
          },
        },
      },
      userErrors: [],
    })
    expect(JSON.stringify(answer)).not.toContain(apiToken)
  })

  it('names the faulty field and stores nothing', async () => {
    const { ports, cloud } = adminCloud()
    const before = cloud.settings.version
    const input = { address: 'https://evil.example/.zendesk.com' }
    const { data } = await graphqlOver(ports)(save, { input })

    expect(data?.saveZendeskConnection).toMatchObject({
      settings: null,
      userErrors: [{ code: 'ZENDESK_ADDRESS_INVALID', field: 'address' }],
    })
    expect(cloud.settings.version).toBe(before)
  })
})

describe('testConnection', () => {
  it('says each check’s name, and what is wrong with what to do', async () => {
    const { ports, cloud } = adminCloud()

    cloud.remotes.ZENDESK.account.test = async () => [
      { id: 'zendesk.address', status: 'PASSED' },
      {
        id: 'zendesk.credentials',
        status: 'FAILED',
        code: 'zendesk.wrong-credentials',
      },
    ]

    const { data } = await graphqlOver(ports)(test)

    expect(data?.testConnection).toMatchObject({
      ok: false,
      checks: [
        { status: 'PASSED', code: null, message: null },
        {
          status: 'FAILED',
          code: 'zendesk.wrong-credentials',
          message: expect.stringMatching(/.{20,}/),
        },
      ],
      userErrors: [],
    })
  })

  it('tells what was typed wrong', async () => {
    const { ports } = adminCloud()
    const zendesk = { email: 'nobody' }
    const { data } = await graphqlOver(ports)(test, { zendesk })

    expect(data?.testConnection).toMatchObject({
      ok: false,
      checks: [],
      userErrors: [{ field: 'email' }],
    })
  })
})

describe('provisioning', () => {
  it.each(['provisionZendesk', 'removeZendeskProvisioning'])(
    '%s answers step by step',
    async (field) => {
      const { ports, cloud } = adminCloud()
      const done = async () => ok({ provisioned: {}, newSecrets: {}, report })

      cloud.remotes.ZENDESK.provisioning.apply = done
      cloud.remotes.ZENDESK.provisioning.remove = done

      const { data } = await graphqlOver(ports)(
        `mutation { ${field} { ${provisioning} } }`
      )

      expect(data?.[field]).toMatchObject({
        provisioning: {
          healthy: false,
          steps: [
            { state: 'IN_PLACE', message: null },
            {
              label: 'Something new',
              message: expect.stringMatching(/.{20,}/),
              detail: 'Forbidden',
              drift: [{ field: 'active', expected: 'true', found: 'false' }],
            },
          ],
        },
        userErrors: [],
      })
    }
  )

  it('zendeskProvisioning tells that the partner did not answer', async () => {
    const { ports, cloud } = adminCloud()

    cloud.remotes.ZENDESK.provisioning.inspect = async () =>
      err({ kind: 'RETRY', ambiguous: false, detail: 'no answer' })

    const { data } = await graphqlOver(ports)(
      `{ zendeskProvisioning { ${provisioning} } }`
    )

    expect(data?.zendeskProvisioning).toMatchObject({
      provisioning: null,
      userErrors: [{ code: 'PARTNER_UNREACHABLE' }],
    })
  })
})

describe('zendeskGroups', () => {
  const query = `{ zendeskGroups { id name } }`

  it('lists what a conversation can be given to', async () => {
    const { ports, cloud } = adminCloud()

    cloud.remotes.ZENDESK.account.listDepartments = async () =>
      ok([{ id: '360', name: 'Loja', active: true }])

    const { data } = await graphqlOver(ports)(query)

    expect(data?.zendeskGroups).toEqual([{ id: '360', name: 'Loja' }])
  })

  it('fails with a sentence where there is no connection', async () => {
    const { ports } = adminCloud({ ...readySettings(), partners: {} })
    const { errors } = await graphqlOver(ports)(query)

    expect(errors?.[0]?.extensions).toEqual({ code: 'NOT_CONNECTED' })
  })
})
