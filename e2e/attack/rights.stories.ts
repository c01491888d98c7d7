import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { rootFields } from '../harness/schema-walk'
import { caller } from './calls'
import type { Answer, Call } from './calls'
import { codesIn, cookieOf, dataIn, graphqlCall } from './graphql-call'
import { ACCOUNT, stage } from './stand-ins'
import { misbehaviours } from './vtex-stand-in'

/** Another account's, an ended one's, one whose user has no name, and one that an address has to escape. */
const tokens = {
  elsewhere: 'canary-of-another-store-0123456789',
  ended: 'canary-that-has-ended-0123456789',
  nameless: 'canary-without-a-name-0123456789',
  escaped: 'canary/with+signs=0123456789',
}

let answers = ''

beforeAll(() => {
  const { vtex, product } = stage

  vtex.know(tokens.escaped, {
    user: product.users[0]?.email ?? '',
    account: ACCOUNT,
  })
  vtex.know(tokens.elsewhere, {
    user: product.users[0]?.email ?? '',
    account: 'otherstore',
  })
  vtex.know(tokens.nameless, { user: '@vtex.com', account: ACCOUNT })
  vtex.grant('@vtex.com')
})

afterEach(() => stage.vtex.misbehave({}))

const ask = async (call: Call): Promise<Answer> => {
  const answer = await stage.edge.call(call)

  answers += JSON.stringify(answer.headers) + answer.text

  return answer
}

const ofUser = (name: string): string =>
  stage.product.users.find(({ email }) => email.startsWith(name))?.cookie ?? ''

const withBot = (token: string): Record<string, string> => ({
  'x-live-support-bot-token': token,
})

type Credential = [string, () => Record<string, string>]

const useless: Credential[] = [
  ['nothing', () => ({})],
  ['a made-up session', () => cookieOf('made-up')],
  ['an ended session', () => cookieOf(tokens.ended)],
  ['a session of another store', () => cookieOf(tokens.elsewhere)],
  [
    'a shopper’s session',
    () => ({ cookie: `VtexIdclientAutCookie_${ACCOUNT}=${ofUser('ana')}` }),
  ],
  [
    'the session in the Authorization header',
    () => ({ authorization: `Bearer ${ofUser('ana')}` }),
  ],
  ['a made-up bot token', () => withBot('lsb_made-up')],
  [
    'the beginning of the bot token',
    () => withBot(stage.bot.token.slice(0, -1)),
  ],
  [
    'an object’s own word for a token',
    () => ({ ...cookieOf('__proto__'), ...withBot('__proto__') }),
  ],
]

const toAdmins: Credential[] = [
  ...useless,
  ['the bot’s token', () => withBot(stage.bot.token)],
  ['an admin without the right', () => cookieOf(ofUser('bruno'))],
]

const toBots: Credential[] = [
  ...useless,
  ['an admin with the right', () => cookieOf(ofUser('ana'))],
  ['an admin’s session as bot token', () => withBot(ofUser('ana'))],
]

const refusals = ['UNAUTHENTICATED', 'FORBIDDEN']

const pairs = rootFields().flatMap(({ name, operation, forBots }) =>
  (forBots ? toBots : toAdmins).map(([credential, headers]) => ({
    name,
    operation,
    credential,
    headers,
  }))
)

it(`refuses all ${pairs.length} pairs of a field and a credential that is not for it`, async () => {
  const taken: string[] = []

  for (const { name, operation, credential, headers } of pairs) {
    const { text } = await ask(graphqlCall(operation, headers()))
    const codes = codesIn(text)

    if (!codes.every((code) => refusals.includes(code)) || codes.length !== 1) {
      taken.push(`${name} with ${credential}: ${text.slice(0, 200)}`)
    }
    if (dataIn(text).length > 0) taken.push(`${name} with ${credential}`)
  }

  expect(pairs.length).toBeGreaterThan(350)
  expect(taken).toEqual([])
}, 180_000)

const SETTINGS = '{ liveSupportSettings { revision } }'

it('lets in who has the right', async () => {
  for (const token of [ofUser('ana'), tokens.escaped]) {
    const { text } = await ask(graphqlCall(SETTINGS, cookieOf(token)))

    expect(codesIn(text)).toEqual([])
    expect(dataIn(text)).toEqual([{ revision: 1 }])
  }
})

it('asks VTEX ID once, however often a request names what needs a right', async () => {
  const before = stage.vtex.timesAsked()

  await ask(
    graphqlCall(
      `{ ${Array.from({ length: 20 }, (_, at) => `a${at}: zendeskGroups { id }`).join(' ')} }`,
      cookieOf('made-up')
    )
  )

  expect(stage.vtex.timesAsked() - before).toBe(1)
})

it.each([
  ['the word "false"', 'application/json', '"false"'],
  ['the word "true"', 'application/json', '"true"'],
  ['false as plain text', 'text/plain', 'false'],
  ['a page', 'text/html', '<html>true</html>'],
  ['a number', 'application/json', '1'],
  ['an object', 'application/json', '{"granted":true}'],
  ['a list', 'application/json', '[true]'],
  ['nothing', 'application/json', ''],
  ['null', 'application/json', 'null'],
])(
  'lets nobody in when License Manager answers %s',
  async (_what, type, body) => {
    stage.vtex.misbehave({
      licenseManager: (_request, response) => {
        response.writeHead(200, { 'content-type': type })
        response.end(body)
      },
    })

    const { text } = await ask(graphqlCall(SETTINGS, cookieOf(ofUser('ana'))))

    expect(dataIn(text)).toEqual([])
    expect(codesIn(text)).toHaveLength(1)
  }
)

it('takes an address at vtex.com without a name for nobody’s of the VTEX team', async () => {
  const { text } = await ask(
    graphqlCall('{ viewer { isVtexTeam } }', cookieOf(tokens.nameless))
  )

  expect(text).not.toContain('true')
})

const foreign = { origin: 'https://evil.example' }

const SAVE_BOT =
  'mutation { saveBotConnection(input: { address: "https://nobody.weni.ai/callbacks" }) { signingSecret } }'

it.each([
  ['text/plain', JSON.stringify({ query: SAVE_BOT })],
  [
    'application/x-www-form-urlencoded',
    new URLSearchParams({ query: SAVE_BOT }).toString(),
  ],
  ['application/json', JSON.stringify({ query: SAVE_BOT })],
  [
    'multipart/form-data; boundary=x',
    `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${JSON.stringify({ query: SAVE_BOT })}\r\n--x--\r\n`,
  ],
])(
  'takes nothing from another site’s page that sends %s with the admin’s cookie',
  async (type, body) => {
    const send = (origin: Record<string, string>, path = ''): Promise<Answer> =>
      ask({
        method: 'POST',
        path: `/_v/private/graphql/v1${path}`,
        headers: {
          'content-type': type,
          ...cookieOf(ofUser('ana')),
          ...origin,
        },
        body,
      })
    const fromElsewhere = await send(foreign)
    const fromNowhere = await send({ origin: 'null' })
    const alike = await send({
      origin: `https://master--${ACCOUNT}.myvtex.com.evil.example`,
    })

    for (const { status, text } of [fromElsewhere, fromNowhere, alike]) {
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
      expect(text).not.toContain('whsec_')
    }
    if (type !== 'application/json') {
      expect((await send({})).text).not.toContain('whsec_')
    }
  }
)

it('takes no mutation that comes in an address', async () => {
  const { status, text } = await ask({
    method: 'GET',
    path: `/_v/private/graphql/v1?query=${encodeURIComponent(SAVE_BOT)}`,
    headers: cookieOf(ofUser('ana')),
  })

  expect(status).toBe(405)
  expect(text).not.toContain('whsec_')
})

it.each(misbehaviours)(
  'lets nobody in, and tells nothing, when VTEX ID or License Manager %s',
  async (_what, misbehaviour) => {
    const sent = [ofUser('ana'), tokens.escaped].map((token) =>
      graphqlCall(SETTINGS, cookieOf(token))
    )

    for (const how of [
      { vtexId: misbehaviour },
      { licenseManager: misbehaviour },
    ]) {
      stage.vtex.misbehave(how)
      for (const { text } of await Promise.all(sent.map(ask))) {
        expect(dataIn(text)).toEqual([])
        expect(codesIn(text)).toHaveLength(1)
      }
    }
  }
)

it('writes no credential of a request on which the runtime itself fails', async () => {
  const [origin = ''] = stage.product.replicas
  const replica = caller(origin)
  const canary = 'canary-in-an-event-0123456789'
  const logOf = (): string =>
    readFileSync(join(stage.product.dataFolder, 'logs/service.log'), 'utf8')
  const send = (body: string): Promise<Answer> =>
    replica.call({
      method: 'POST',
      path: `/${ACCOUNT}/master/_events`,
      headers: {
        'content-type': 'application/json',
        'x-vtex-account': ACCOUNT,
        'x-vtex-workspace': 'master',
        'x-vtex-credential': canary,
        'x-event-handler-id': 'relayDue',
        'x-event-key': 'relay-due',
        ...cookieOf(canary),
      },
      body,
    })

  for (const body of [
    `{"token":"${canary}",`,
    `authToken=${canary}`,
    `{"conversationId":{"apiToken":"${canary}"}}`,
  ]) {
    answers += (await send(body)).text
  }
  replica.close()

  expect(logOf()).toContain('Error parsing event body')
  expect(logOf()).not.toContain(canary)
  expect(answers).not.toContain(canary)
})

it('has told no session, no token and no place in the code to anybody', () => {
  const log = readFileSync(
    join(stage.product.dataFolder, 'logs/service.log'),
    'utf8'
  )
  const { app } = JSON.parse(
    readFileSync(join(stage.product.dataFolder, 'credentials.json'), 'utf8')
  ) as { app: string }
  const secrets = [
    ...stage.product.users.map(({ cookie }) => cookie),
    ...Object.values(tokens),
    encodeURIComponent(tokens.escaped),
    app,
    stage.bot.token,
  ]

  for (const secret of secrets) {
    expect(answers).not.toContain(secret)
    expect(log).not.toContain(secret)
  }
  expect(answers).not.toMatch(/node_modules|\bat .*\.js:\d+/)
})
