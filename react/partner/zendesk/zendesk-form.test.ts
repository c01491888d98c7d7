import { sampleSettings } from '../../testing/sample-settings'
import {
  adminCenterLink,
  subdomainOf,
  zendeskForm,
  zendeskInput,
} from './zendesk-form'

const form = zendeskForm(sampleSettings().zendesk)

it('begins with the stored fields and no secret', () => {
  expect(form).toMatchObject({
    address: 'https://loja.zendesk.com',
    authentication: 'OAUTH_CLIENT',
    oauthClientSecret: '',
    groupId: '211',
  })
})

it('leaves an untyped secret out, so that the stored one stays', () => {
  expect(zendeskInput(form)).toEqual({
    address: 'https://loja.zendesk.com',
    authentication: 'OAUTH_CLIENT',
    tag: 'vtex-chatbot',
    accountPhoneNumber: '',
    groupId: '211',
    oauthClientId: 'live-support',
    oauthClientSecret: undefined,
  })
})

it('sends only what belongs to the chosen way to authenticate', () => {
  const input = zendeskInput({
    ...form,
    authentication: 'API_TOKEN',
    email: ' ana@loja.example ',
    apiToken: 'segredo',
    oauthClientSecret: 'other',
  })

  expect(input).toMatchObject({
    email: 'ana@loja.example',
    apiToken: 'segredo',
  })
  expect(input).not.toHaveProperty('oauthClientSecret')
})

it.each([
  ['loja', 'loja'],
  ['Loja.zendesk.com', 'loja'],
  ['https://loja.zendesk.com/agent/filters/1', 'loja'],
  ['https://evil.example/loja.zendesk.com', undefined],
  ['', undefined],
])('knows the account of %p', (address, subdomain) => {
  expect(subdomainOf(address)).toBe(subdomain)
})

it('links to Zendesk only once the account is known', () => {
  expect(adminCenterLink('loja', 'people/team/groups')).toBe(
    'https://loja.zendesk.com/admin/people/team/groups'
  )
  expect(adminCenterLink(undefined, 'people/team/groups')).toBeUndefined()
})
