import fc from 'fast-check'

import { subdomainOf } from './subdomain'

describe('subdomainOf', () => {
  it.each([
    'acme',
    ' ACME ',
    'acme.zendesk.com',
    'ACME.Zendesk.com',
    'https://acme.zendesk.com',
    'http://acme.zendesk.com/',
    '//acme.zendesk.com/agent',
    '  https://acme.zendesk.com/agent/tickets/1?x=y#z  ',
    'acme.zendesk.com#x',
  ])('finds the account in %j', (address) => {
    expect(subdomainOf(address)).toBe('acme')
  })

  it.each([
    '',
    ' ',
    '-acme',
    'ac me',
    'acme.zendesk.com.evil.com',
    'acme.zendesk.comx',
    'evil.com/acme.zendesk.com',
    'https://evil.com/acme.zendesk.com',
    'evil.com?acme.zendesk.com',
    'user@acme.zendesk.com',
    'https://user:pass@acme.zendesk.com',
    'acme.zendesk.com@evil.com',
    'acme.zendesk.com:8443',
    'acme.zendesk.com.',
    'acme.zendesk.com\\@evil.com',
    'a.b.zendesk.com',
    'ftp://acme.zendesk.com',
    'zendesk.com',
    'https://.zendesk.com',
    'acme.zendesk.com\n.evil.com',
    'acmé',
    'a'.repeat(64),
  ])('refuses %j', (address) => {
    expect(subdomainOf(address)).toBeUndefined()
  })

  it('never leaves Zendesk, whatever is pasted', () => {
    const pieces = fc.constantFrom(
      'acme',
      '.zendesk.com',
      'https://',
      '/',
      '@',
      ':',
      '.',
      'evil.com',
      '#',
      '?',
      ' ',
      '\\'
    )

    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const subdomain = subdomainOf(parts.join(''))

        if (subdomain !== undefined) {
          expect(new URL(`https://${subdomain}.zendesk.com/`).host).toMatch(
            /^[a-z0-9][a-z0-9-]*\.zendesk\.com$/
          )
        }
      })
    )
  })
})
