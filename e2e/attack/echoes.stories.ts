import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { adminHeaders } from '../harness/graphql'
import { graphqlCall } from './graphql-call'
import { stage, statuses } from './stand-ins'

const canaries = {
  zendeskToken: 'canary1zendeskTokenQ7xW2mKp9',
  zendeskSecret: 'canary2zendeskClientZ4tB8vNc3',
  zenviaToken: 'canary3/zenvia+Token=R5yH1sLd6',
  partnerToken: 'canary4zenviaPartnerG9jF3wXe7',
}

let answers = ''

const asAdmin = async (query: string, variables = {}): Promise<void> => {
  const { text } = await stage.edge.call(
    graphqlCall(query, adminHeaders(stage.product), variables)
  )

  expect(text).not.toContain('GRAPHQL_VALIDATION_FAILED')
  answers += text
}

const ERRORS = 'userErrors { code field message }'

const byToken = {
  address: 'acme',
  authentication: 'API_TOKEN',
  email: 'ana@acme.example',
  apiToken: canaries.zendeskToken,
}

const byClient = {
  address: 'acme',
  authentication: 'OAUTH_CLIENT',
  oauthClientId: 'live_support',
  oauthClientSecret: canaries.zendeskSecret,
}

const zenvia = {
  apiToken: canaries.zenviaToken,
  partnerToken: canaries.partnerToken,
  partnerAccountId: '77',
  departmentId: '1',
}

const choose = (name: string): Promise<void> =>
  asAdmin(
    `mutation { choosePartner(input: { partner: ${name} }) { ${ERRORS} } }`
  )

const converse = async (conversationId: string): Promise<void> => {
  const asBot = (query: string): Promise<void> =>
    stage.edge
      .call(graphqlCall(query, { 'x-live-support-bot-token': stage.bot.token }))
      .then(({ text }) => {
        answers += text
      })

  await asBot(
    `mutation { requestHandoff(input: { conversationId: "${conversationId}", accountPhoneNumber: "+551140028922", shopper: { phoneNumber: "+5511988887777" } }) { handoff { id status } ${ERRORS} } }`
  )
  await asBot(
    `mutation { sendShopperMessage(input: { conversationId: "${conversationId}", messageId: "m", text: "hi" }) { message { status } ${ERRORS} } }`
  )
  await asAdmin(
    `mutation { retryDeliveries(conversationId: "${conversationId}") { ${ERRORS} } }`
  )
}

const TESTS = 'ok checks { code label message }'

/** As often as the partner has statuses, each of these asks it something. */
const rounds = statuses.map((status, round) => [status, round] as const)

const zendeskRound = async (round: number): Promise<void> => {
  const input = round % 2 === 0 ? byToken : byClient

  await choose('ZENDESK')
  await asAdmin(
    `mutation ($input: ZendeskConnectionInput!) { testConnection(partner: ZENDESK, zendesk: $input) { ${TESTS} } }`,
    { input }
  )
  await asAdmin(
    `mutation ($input: ZendeskConnectionInput!) { saveZendeskConnection(input: $input) { ${ERRORS} } }`,
    { input }
  )
  await asAdmin('{ zendeskGroups { id } }')
  await asAdmin(`mutation { provisionZendesk { ${ERRORS} } }`)
  await asAdmin('{ roster(partner: ZENDESK) { userErrors { message } } }')
  await converse(`zendesk-${round}`)
}

const zenviaRound = async (round: number): Promise<void> => {
  await choose('ZENVIA')
  await asAdmin(
    `mutation ($input: ZenviaConnectionInput!) { testConnection(partner: ZENVIA, zenvia: $input) { ${TESTS} } }`,
    { input: zenvia }
  )
  await asAdmin(
    `mutation ($input: ZenviaConnectionInput!) { saveZenviaConnection(input: $input) { ${ERRORS} } }`,
    { input: zenvia }
  )
  await asAdmin('{ zenviaDepartments { id } }')
  await asAdmin('{ roster(partner: ZENVIA) { userErrors { message } } }')
  await converse(`zenvia-${round}`)
}

it.each(rounds)(
  'asks a partner that echoes, %i among its answers',
  async (_status, round) => {
    const before = stage.partner.calls()

    await zendeskRound(round)
    await zenviaRound(round)

    expect(stage.partner.calls()).toBeGreaterThan(before)
  }
)

/** A credential in the forms of the wire, and its halves, as a cut would leave them. */
const formsOf = (credential: string): string[] => {
  const middle = credential.length / 2
  const pair = `ana@acme.example/token:${credential}`

  return [
    credential.slice(0, middle),
    credential.slice(middle),
    encodeURIComponent(credential).slice(0, middle),
    Buffer.from(pair).toString('base64').slice(-16),
    Buffer.from(credential).toString('base64').slice(0, 16),
  ]
}

const storedFiles = (): string =>
  readdirSync(join(stage.product.dataFolder, 'vbase'), {
    withFileTypes: true,
    recursive: true,
  })
    .filter((entry) => entry.isFile())
    .map(
      ({ parentPath, name }) =>
        name + readFileSync(join(parentPath, name), 'utf8')
    )
    .join('\n')

it('has told no credential in an answer, the log, a stored file or its name', async () => {
  await asAdmin(
    '{ handoffs(pageSize: 50) { items { failures { detail } } } liveSupportStatus { partnerProblem { code message } } }'
  )
  await asAdmin(
    '{ liveSupportSettings { zendesk { subdomain } zenvia { webhookUrl } } }'
  )

  const places = {
    answers,
    stored: storedFiles(),
    log: readFileSync(
      join(stage.product.dataFolder, 'logs/service.log'),
      'utf8'
    ),
  }

  expect(answers).toContain('•••')
  for (const [place, text] of Object.entries(places)) {
    expect(text).not.toBe('')
    for (const secret of [
      ...Object.values(canaries),
      stage.bot.token,
      stage.bot.signingSecret,
    ]) {
      for (const form of formsOf(secret)) {
        expect([place, text.includes(form) ? form : '']).toEqual([place, ''])
      }
    }
  }
})
