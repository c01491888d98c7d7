import { botPolicies, isCovered, shopperFilePolicies } from './outbound-policy'

const covered = (address: string): boolean =>
  isCovered(botPolicies, new URL(address))

describe('isCovered', () => {
  it.each([
    'https://flows.weni.ai/callbacks',
    'https://flows.weni.ai/callbacks/1?token=2',
    'https://a.b.weni.ai/live-support',
    'https://FLOWS.WENI.AI/webhooks/1',
    'https://flows.weni.ai:443/webhooks/1',
    'https://master--store.myvtex.com/_v/bot/events',
  ])('covers %s', (address) => {
    expect(covered(address)).toBe(true)
  })

  it.each([
    'https://weni.ai/callbacks',
    'https://evilweni.ai/callbacks',
    'https://weni.ai.evil.example/callbacks',
    'https://flows.weni.ai./callbacks',
    'https://flows.weni.ai:8080/callbacks',
    'https://user@flows.weni.ai/callbacks',
    'https://:password@flows.weni.ai/callbacks',
    'http://flows.weni.ai/callbacks',
    'https://flows.weni.ai/',
    'https://flows.weni.ai/api/callbacks',
    'https://flows.weni.ai/callbacks/%2e%2e/api',
    'https://flows.weni.ai/CALLBACKS',
    'https://evil.example/callbacks?flows.weni.ai',
    'https://store.myvtex.com/_v',
    'https://store.myvtex.com/api/_v/x',
  ])('does not cover %s', (address) => {
    expect(covered(address)).toBe(false)
  })

  it('takes a host without a star for exactly that host, and other signs as they are', () => {
    const policies = [{ host: 'zchat.zenvia.io', path: '/a+b/*' }]
    const isOpen = (address: string) => isCovered(policies, new URL(address))

    expect(isOpen('https://zchat.zenvia.io/a+b/c')).toBe(true)
    expect(isOpen('https://zchatxzenvia.io/a+b/c')).toBe(false)
    expect(isOpen('https://zchat.zenvia.io/aab/c')).toBe(false)
    expect(isOpen('https://a.zchat.zenvia.io/a+b/c')).toBe(false)
  })
})

describe('files of shoppers', () => {
  it.each([
    ['https://bucket.s3.sa-east-1.amazonaws.com/media/7/a/b.jpg', true],
    ['https://my.bucket.s3.us-east-1.amazonaws.com/media/b.jpg', true],
    ['https://x.execute-api.sa-east-1.amazonaws.com/media/b.jpg', false],
    ['https://s3.sa-east-1.amazonaws.com/media/b.jpg', false],
    ['https://bucket.s3.sa-east-1.amazonaws.com/attachments/b.jpg', false],
    ['https://bucket.s3.evil.sa-east-1.amazonaws.com/media/b.jpg', false],
  ])('are fetched from %s: %s', (address, isFetched) => {
    expect(isCovered(shopperFilePolicies, new URL(address))).toBe(isFetched)
  })
})
