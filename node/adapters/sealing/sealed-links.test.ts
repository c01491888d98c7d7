import { sealedLinks } from './sealed-links'
import { replicaKeyRing, keyRingCloud } from '../../testing/test-key-ring'

const origin = {
  account: 'livestore',
  publicAddress: 'https://master--livestore.myvtex.com/_v/live-support',
}

const payload = { conversationId: 'c-1', url: 'https://acme.zendesk.com/a' }

const setUp = async () => {
  const cloud = keyRingCloud()
  const links = sealedLinks(replicaKeyRing(cloud), cloud.clock, origin)
  const address = (
    await links.issue('files', payload, cloud.clock.now() + 1000)
  )._unsafeUnwrap()
  const token = address.slice(`${origin.publicAddress}/files/`.length)

  return { cloud, links, address, token }
}

it('issues an address that shows nothing and opens again', async () => {
  const { links, address, token } = await setUp()

  expect(address).toBe(`${origin.publicAddress}/files/${token}`)
  expect(encodeURIComponent(token)).toBe(token)
  expect(address).not.toContain('c-1')
  expect((await links.open('files', token))._unsafeUnwrap()).toMatchObject({
    payload,
  })
})

it('opens in every replica', async () => {
  const { cloud, token } = await setUp()
  const elsewhere = sealedLinks(replicaKeyRing(cloud), cloud.clock, origin)

  expect((await elsewhere.open('files', token)).isOk()).toBe(true)
})

it.each([0, 1])('opens until it expires, not after (%i)', async (later) => {
  const { cloud, links, token } = await setUp()
  cloud.clock.advance(999 + later)

  expect((await links.open('files', token)).isOk()).toBe(later === 0)
})

it('opens for no other purpose, account or spelling', async () => {
  const { cloud, links, token } = await setUp()
  const elsewhere = sealedLinks(replicaKeyRing(cloud), cloud.clock, {
    ...origin,
    account: 'otherstore',
  })

  for (const answer of [
    await links.open('transcripts', token),
    await elsewhere.open('files', token),
    await links.open('files', `${token}A`),
    await links.open('files', token.replace('k1', 'k2')),
    await links.open('files', ''),
  ]) {
    expect(answer._unsafeUnwrapErr().kind).toBe('UNREADABLE')
  }
})

it('tells a key that cannot be fetched from a token that is wrong', async () => {
  const { cloud, token } = await setUp()
  cloud.own.fault = { kind: 'UNAVAILABLE', detail: 'down' }
  const links = sealedLinks(replicaKeyRing(cloud), cloud.clock, origin)

  expect((await links.open('files', token))._unsafeUnwrapErr().kind).toBe(
    'UNAVAILABLE'
  )
  expect((await links.issue('files', {}, 1)).isErr()).toBe(true)
})
