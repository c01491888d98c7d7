import { weniFile } from './weni-ticketer'

const fillIn = { token: 'TOKEN?', secret: 'SECRET?' }
const address = 'https://master--loja.myvtex.com/_v/live-support/ticketer'

/** The form of a ticketer definition: docs/user-guide/ticketers.md of weni-ai/weni-cli. All values are strings. */
it('writes the file of `weni ticketer create`, with the signature check on', () => {
  expect(weniFile(address, { token: 'lsb_1', secret: 'a"b\\' }, fillIn)).toBe(
    `ticketers:
  - name: "Live Support"
    ticketer_type: "generic"
    config:
      base_url: "${address}"
      api_token: "lsb_1"
      webhook_secret: "a\\"b\\\\"
`
  )
})

it('leaves what is not shown to be filled in', () => {
  const file = weniFile(address, {}, fillIn)

  expect(file).toContain('api_token: "TOKEN?"')
  expect(file).toContain('webhook_secret: "SECRET?"')
})
