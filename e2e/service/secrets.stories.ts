import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { adminHeaders, graphql } from '../harness/graphql'
import { connectBot } from '../harness/connect-bot'
import type { OpenBot } from '../harness/connect-bot'
import { connectZendesk } from '../harness/connect-zendesk'
import { saveGeneralSettings } from '../harness/general-settings'
import { zendeskAgent } from '../harness/zendesk-agent'
import { oneReplica } from './one-replica'

let bot: OpenBot
let answers = ''

const ask = async (query: string, variables: object = {}): Promise<void> => {
  const answer = await graphql(
    oneReplica.product,
    adminHeaders(oneReplica.product),
    query,
    variables
  )

  answers += JSON.stringify(answer)
}

const connectWithToken = (address: string, apiToken: string): Promise<void> =>
  ask(
    `mutation ($input: ZendeskConnectionInput!) { saveZendeskConnection(input: $input) {
       settings { zendesk { apiToken { isSet lastFour } } } userErrors { code field message } } }`,
    {
      input: {
        address,
        authentication: 'API_TOKEN',
        email: oneReplica.product.zendesk.email,
        apiToken,
      },
    }
  )

const handOver = (): Promise<unknown> =>
  graphql(
    oneReplica.product,
    { 'x-live-support-bot-token': bot.token },
    `
      mutation {
        requestHandoff(
          input: {
            conversationId: "c"
            accountPhoneNumber: "+551140028922"
            shopper: { phoneNumber: "+5511988887777" }
          }
        ) {
          userErrors {
            code
            message
          }
        }
      }
    `
  )

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

it('keeps secrets out of answers, the log and the plain store, whatever fails', async () => {
  const { product } = oneReplica

  await connectZendesk(product)
  await saveGeneralSettings(product)
  bot = await connectBot(product, 'https://nobody.weni.ai/callbacks')

  const canary = 'canary-0123456789-token'
  const agent = zendeskAgent(product)

  await connectWithToken('evil.example', canary)
  await connectWithToken(product.zendesk.subdomain, canary)
  await ask(
    'mutation { testConnection(partner: ZENDESK) { ok checks { message } } }'
  )
  await handOver()
  await connectWithToken(product.zendesk.subdomain, product.zendesk.apiToken)
  await agent.addFault({ kind: 'reset-after', match: {} })
  await ask(
    'mutation { testConnection(partner: ZENDESK) { ok checks { message } } }'
  )
  await ask(
    'mutation { provisionZendesk { userErrors { message } provisioning { steps { detail message } } } }'
  )
  await handOver()
  await ask('mutation { sendBotTestEvent { delivered message } }')
  await ask(
    'mutation ($input: ZendeskConnectionInput!) { saveZendeskConnection(input: $input) { nonsense } }',
    { input: { apiToken: canary } }
  )
  const secrets = [
    canary,
    product.zendesk.apiToken,
    product.zendesk.oauthClientSecret,
    bot.token,
    bot.signingSecret,
  ]
  const log = readFileSync(join(product.dataFolder, 'logs/service.log'), 'utf8')
  const stored = filesBelow(join(product.dataFolder, 'vbase'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')

  expect(stored).not.toBe('')
  for (const secret of secrets) {
    expect(log).not.toContain(secret)
    expect(answers).not.toContain(secret)
    expect(stored).not.toContain(secret)
  }
})
