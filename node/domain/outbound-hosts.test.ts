import { botHosts, isCoveredHost } from './outbound-hosts'

describe('isCoveredHost', () => {
  it.each([
    'flows.weni.ai',
    'a.b.weni.ai',
    'FLOWS.WENI.AI',
    'master--store.myvtex.com',
  ])('covers %s', (host) => {
    expect(isCoveredHost(botHosts, host)).toBe(true)
  })

  it.each([
    'weni.ai',
    '.weni.ai',
    'evilweni.ai',
    'weni.ai.evil.example',
    'flows.weni.ai:8080',
    'flows.weni.ai.',
    '',
  ])('does not cover %j', (host) => {
    expect(isCoveredHost(botHosts, host)).toBe(false)
  })

  it('takes a pattern without a star for exactly that host', () => {
    expect(isCoveredHost(['zchat.zenvia.io'], 'zchat.zenvia.io')).toBe(true)
    expect(isCoveredHost(['zchat.zenvia.io'], 'a.zchat.zenvia.io')).toBe(false)
  })
})
