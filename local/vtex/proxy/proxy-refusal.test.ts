import { anApp } from '../../testing/an-app'
import { proxyRefusal } from './proxy-refusal'
import type { OutgoingRequest } from './proxy-refusal'

const { manifest } = anApp({
  policies: [
    { name: 'vbase-read-write' },
    {
      name: 'outbound-access',
      attrs: { host: '*.zendesk.com', path: '/api/*' },
    },
    {
      name: 'outbound-access',
      attrs: { host: 'portal.vtexcommercestable.com.br', path: '/api/*' },
    },
  ],
})
const rules = {
  manifest,
  account: 'livestore',
  workspace: 'master',
  appToken: 'app-token',
}

const toZendesk: OutgoingRequest = {
  protocol: 'http:',
  host: 'acme.zendesk.com',
  path: '/api/v2/tickets',
  headers: { 'proxy-authorization': 'app-token', 'x-vtex-use-https': 'true' },
  policies: [],
  outbound: true,
}

const toVBase: OutgoingRequest = {
  protocol: 'https:',
  host: 'infra.io.vtex.com',
  path: '/vbase/v2/livestore/master/buckets',
  headers: { authorization: 'Bearer app-token' },
  policies: ['vbase-read-write'],
  outbound: false,
}

const refusal = (request: OutgoingRequest) => {
  const answer = proxyRefusal(request, rules)

  return answer && [answer.status, JSON.stringify(answer.body)]
}

it('lets a covered request out', () => {
  expect(refusal(toZendesk)).toBeUndefined()
  expect(refusal(toVBase)).toBeUndefined()
})

it.each([
  {},
  { 'proxy-authorization': 'another' },
  { authorization: 'Bearer app-token' },
])('refuses a request to a partner with the credential %j', (headers) => {
  expect(refusal({ ...toZendesk, headers })).toEqual([
    407,
    expect.stringContaining('Proxy-Authorization'),
  ])
})

it('refuses a request to VTEX with a token that it did not give', () => {
  const headers = { authorization: 'Bearer another' }

  expect(refusal({ ...toVBase, headers })?.[0]).toBe(407)
})

it('names the policy that is missing', () => {
  expect(refusal({ ...toVBase, policies: ['colossus-fire-event'] })).toEqual([
    403,
    expect.stringContaining('colossus-fire-event'),
  ])
})

it('names the address that no policy covers', () => {
  expect(refusal({ ...toZendesk, path: '/oauth/tokens' })).toEqual([
    403,
    expect.stringContaining('acme.zendesk.com/oauth/tokens'),
  ])
})

it.each([
  ['http:', undefined],
  ['https:', 'true'],
])('refuses %s with X-VTEX-Use-Https %s to a partner', (protocol, useHttps) => {
  const headers = { ...toZendesk.headers, 'x-vtex-use-https': useHttps }

  expect(refusal({ ...toZendesk, protocol, headers })).toEqual([
    403,
    expect.stringContaining('without TLS'),
  ])
})

it('lets plain HTTP go to VTEX itself', () => {
  const request = {
    ...toZendesk,
    host: 'portal.vtexcommercestable.com.br',
    headers: { 'proxy-authorization': 'app-token' },
  }

  expect(refusal(request)).toBeUndefined()
  expect(refusal({ ...request, host: 'evil-vtex.com' })?.[0]).toBe(403)
})
