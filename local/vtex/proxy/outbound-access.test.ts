import { hasPolicy, mayReach } from './outbound-access'

const place = { account: 'livestore', workspace: 'master' }

const policy = (host: string, path: string) => ({
  name: 'outbound-access',
  attrs: { host, path },
})

it.each([
  ['acme.example /api/*', 'acme.example/api/users', true],
  ['acme.example /api/*', 'acme.example/other', false],
  ['acme.example /api/*', 'acme.example/', false],
  ['acme.example /api', 'acme.example/api/users', false],
  ['acme.example *', 'acme.example/anything/at/all', true],
  ['acme.example /a.b', 'acme.example/axb', false],
  ['*.zendesk.com /*', 'acme.zendesk.com/', true],
  ['*.zendesk.com /*', 'zendesk.com/', false],
  ['*.zendesk.com /*', 'acme.zendesk.com.evil.example/', false],
  ['acme.zendesk.com /*', 'acmexzendesk.com/', false],
  ['Acme.Example /*', 'acme.example/', true],
  ['{{account}}.example /{{workspace}}/*', 'livestore.example/master/x', true],
  ['{{account}}.example /*', 'other.example/', false],
])('%s, asked for %s: %s', (pattern, address, expected) => {
  const [host = '', path = ''] = pattern.split(' ')
  const { hostname, pathname } = new URL(`http://${address}`)

  expect(
    mayReach([policy(host, path)], { host: hostname, path: pathname }, place)
  ).toBe(expected)
})

it('lets nothing out without a policy for addresses', () => {
  const address = { host: 'acme.example', path: '/' }

  expect(mayReach([], address, place)).toBe(false)
  expect(mayReach([{ name: 'vbase-read-write' }], address, place)).toBe(false)
})

it('asks for one of the named policies, when any is named', () => {
  const policies = [{ name: 'vbase-read-only' }]

  expect(hasPolicy(policies, [])).toBe(true)
  expect(hasPolicy(policies, ['vbase-read-write', 'vbase-read-only'])).toBe(
    true
  )
  expect(hasPolicy(policies, ['vbase-read-write'])).toBe(false)
})
