import type { ExecutionResult } from 'graphql'
import { err, ok } from 'neverthrow'

import type { ConnectionDraft } from '../ports/connection-draft'
import { adminCloud } from './testing/admin-cloud'
import { graphqlOver } from './testing/graphql-over'

const canaries = {
  apiToken: 'canary-api-token-0001',
  oauthClientSecret: 'canary-oauth-secret-0002',
  zenviaToken: 'canary-zenvia-token-0003',
  partnerToken: 'canary-partner-token-0004',
  password: 'canary-password-0005',
}

const zendesk = `{address: "acme", authentication: API_TOKEN, email: "api@acme.example", apiToken: "${canaries.apiToken}", oauthClientSecret: "${canaries.oauthClientSecret}"}`
const zenvia = `{apiToken: "${canaries.zenviaToken}", partnerToken: "${canaries.partnerToken}"}`
const secret = `{ isSet lastFour changedAt changedBy }`
const settings = `settings {
  zendesk { address email apiToken ${secret} oauthClientSecret ${secret} webhookToken ${secret} webhookUrl problem { message } }
  zenvia { apiToken ${secret} partnerToken ${secret} }
  bot { address signingSecret ${secret} token ${secret} }
}`
const errors = `userErrors { code field message }`
const checks = `checks { label message } ${errors}`

const operations = {
  saveZendesk: `mutation { saveZendeskConnection(input: ${zendesk}) { ${settings} ${errors} } }`,
  saveZenvia: `mutation { saveZenviaConnection(input: ${zenvia}) { ${settings} ${errors} } }`,
  testZendesk: `mutation { testConnection(partner: ZENDESK, zendesk: ${zendesk}) { ${checks} } }`,
  testZenvia: `mutation { testConnection(partner: ZENVIA, zenvia: ${zenvia}) { ${checks} } }`,
  saveBot: `mutation { saveBotConnection(input: {address: "https://bot:${canaries.password}@bot.weni.ai/callbacks"}) { ${settings} ${errors} } }`,
  choose: `mutation { choosePartner(input: {partner: ZENVIA}) { ${settings} ${errors} } }`,
}

const unavailable = { kind: 'UNAVAILABLE', detail: 'no answer' } as const

const zenviaDraft: ConnectionDraft = {
  connection: {},
  newSecrets: {
    apiToken: canaries.zenviaToken,
    partnerToken: canaries.partnerToken,
  },
  droppedSecrets: [],
}

const prepared = () => {
  const { ports, cloud } = adminCloud()

  ports.partners.ZENVIA.readConnection = () => ok(zenviaDraft)

  return { ports, cloud, run: graphqlOver(ports) }
}

type Prepared = ReturnType<typeof prepared>

/** Everything that leaves the service: answers, their errors with all that a runtime could log of them, log lines, e-mails. */
const leftBehind = (answers: ExecutionResult[], { cloud }: Prepared): string =>
  JSON.stringify([
    answers.map((answer) => [
      answer,
      answer.errors?.map(({ message, stack, originalError }) => [
        message,
        stack,
        originalError?.stack,
      ]),
    ]),
    cloud.log.lines,
    cloud.mail.sent,
  ])

const runAll = async (
  cause: (store: Prepared, field: string) => void = () => undefined
): Promise<string> => {
  const leftovers = await Promise.all(
    Object.entries(operations).map(async ([field, operation]) => {
      const store = prepared()

      cause(store, field)

      return leftBehind([await store.run(operation)], store)
    })
  )

  return leftovers.join('\n')
}

const expectNoCanary = (text: string): void => {
  expect(text.length).toBeGreaterThan(500)
  expect(text).not.toMatch(/canary-/)
}

describe('a secret that was typed never comes out', () => {
  it('when all goes well', async () => {
    expectNoCanary(await runAll())
  })

  it.each(['read', 'write'])('when the store fails to %s', async (call) => {
    expectNoCanary(
      await runAll(({ cloud }) =>
        cloud.settings.faults.next(call, unavailable, { times: 9 })
      )
    )
  })

  it.each(['seal', 'open'])('when the vault fails to %s', async (call) => {
    expectNoCanary(
      await runAll(({ cloud }) =>
        cloud.vault.faults.next(call, unavailable, { times: 9 })
      )
    )
  })

  it('when the adapter refuses the input', async () => {
    expectNoCanary(
      await runAll(({ ports }) => {
        const refuse = () => err([{ code: 'INVALID_INPUT', field: 'apiToken' }])

        ports.partners.ZENDESK.readConnection = refuse
        ports.partners.ZENVIA.readConnection = refuse
      })
    )
  })

  it('when a bug quotes it', async () => {
    const text = await runAll(({ ports }) => {
      ports.settings.read = () => {
        throw new Error(`cannot parse ${Object.values(canaries).join()}`)
      }
    })

    expectNoCanary(text)
    expect(text).toContain('A field failed')
    expect(text).toContain('secrets.test.ts')
  })
})

it('what is shown once is shown nowhere else', async () => {
  const store = prepared()
  const { run } = store
  const bot = await run(
    `mutation { saveBotConnection(input: {address: "https://bot.weni.ai/callbacks"}) { signingSecret } }`
  )
  const token = await run(`mutation { rotateBotToken { token } }`)
  const once = [
    bot.data?.saveBotConnection.signingSecret,
    token.data?.rotateBotToken.token,
  ]
  const later = await run(operations.choose)
  const text = leftBehind([later], store)

  for (const shown of once) {
    expect(shown.length).toBeGreaterThan(40)
    expect(text).not.toContain(shown)
    expect(
      JSON.stringify(store.cloud.settings.settings.bot.token)
    ).not.toContain(shown)
  }
})

it.each([
  ['merchants that it is there', 'ana@livestore.example', null],
  ['the VTEX team its end', 'joana@vtex.com', '0004'],
])('of the partner token, tells %s', async (_, email, lastFour) => {
  const { ports, run } = prepared()

  await run(operations.saveZenvia)

  const { data } = await graphqlOver(ports, {
    adminEmail: () => Promise.resolve(email),
  })(`{ liveSupportSettings { zenvia { partnerToken { isSet lastFour } } } }`)

  expect(data?.liveSupportSettings.zenvia.partnerToken).toEqual({
    isSet: true,
    lastFour,
  })
})
