import { weniFile } from '../../react/bot/weni-ticketer'
import { readTicketerFile } from './ticketer-file'
import { contractRoutes } from './ticketer-form'

const address = 'https://master--loja.myvtex.com/_v/live-support/ticketer'

const file = (config: string, ticketer = 'ticketer_type: generic') => `
ticketers:
  - name: Live Support
    ${ticketer}
    config:
      base_url: ${address}
      ${config}
`

const secrets = 'api_token: "lsb_1"\n      webhook_secret: "s3"'

it('takes the file that the page makes, whatever the secret holds', () => {
  const made = weniFile(
    address,
    { token: 'lsb_1', secret: ' a"b\\#: ' },
    { token: '', secret: '' }
  )

  expect(readTicketerFile(made)._unsafeUnwrap()).toEqual([
    {
      name: 'Live Support',
      ticketer_type: 'generic',
      base_url: address,
      api_token: 'lsb_1',
      webhook_secret: ' a"b\\#: ',
      ...contractRoutes,
    },
  ])
})

it('takes routes of its own', () => {
  expect(
    readTicketerFile(
      file(`${secrets}\n      route_open: /v2/tickets`)
    )._unsafeUnwrap()
  ).toMatchObject([
    { route_open: '/v2/tickets', route_close: contractRoutes.route_close },
  ])
})

it.each([
  ['a broken file', 'ticketers: - name: x: y', /indentation|mapping/],
  ['a file of something else', 'agents: {}', /ticketers/],
  ['no ticketer', 'ticketers: []', /ticketers/],
  [
    'a token that is no string',
    file('api_token: 12\n      webhook_secret: a'),
    /api_token/,
  ],
  [
    'a secret that YAML takes for yes',
    file('api_token: a\n      webhook_secret: yes'),
    /webhook_secret/,
  ],
  ['a file without a secret', file('api_token: a'), /webhook_secret/],
  ['another type', file(secrets, 'ticketer_type: zendesk'), /ticketer_type/],
  ['a file without a type', file(secrets, 'name2: x'), /ticketer_type/],
  [
    'a signature check that is switched off, which this Weni cannot',
    file(`${secrets}\n      skip_webhook_hmac: "yes"`),
    /skip_webhook_hmac/,
  ],
])('refuses %s', (_what, text, says) => {
  expect(readTicketerFile(text)._unsafeUnwrapErr()).toMatch(says)
})
