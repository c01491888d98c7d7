import { routedOrigin } from './outbound-routes'

const routes = [
  { host: '*.zendesk.com', origin: 'http://127.0.0.1:1' },
  { host: 'acme.zendesk.com', origin: 'http://127.0.0.1:2' },
]

it.each([
  ['acme.zendesk.com', 'http://127.0.0.1:2'],
  ['other.zendesk.com', 'http://127.0.0.1:1'],
  ['deep.other.zendesk.com', 'http://127.0.0.1:1'],
  ['zendesk.com', undefined],
  ['evilzendesk.com', undefined],
  ['acme.zendesk.com.evil.example', undefined],
])('sends %s to %s', (host, origin) => {
  expect(routedOrigin(routes, host)).toBe(origin)
})
