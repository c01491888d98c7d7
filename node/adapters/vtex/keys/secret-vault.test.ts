import { DAY_MS } from '../../../domain/time-units'
import { secretVault } from './secret-vault'
import { replicaKeyRing, keyRingCloud } from '../../../testing/test-key-ring'

const seal = async (vault: ReturnType<typeof secretVault>, name: string) =>
  (await vault.seal(name, 'very secret'))._unsafeUnwrap()

it('opens in one replica what another sealed', async () => {
  const cloud = keyRingCloud()
  const sealed = await seal(
    secretVault(replicaKeyRing(cloud), 'livestore'),
    'a'
  )
  const opened = await secretVault(replicaKeyRing(cloud), 'livestore').open(
    'a',
    sealed
  )

  expect(opened._unsafeUnwrap()).toBe('very secret')
})

it('opens under no other name and in no other account', async () => {
  const cloud = keyRingCloud()
  const vault = secretVault(replicaKeyRing(cloud), 'livestore')
  const sealed = await seal(vault, 'a')
  const otherAccount = secretVault(replicaKeyRing(cloud), 'otherstore')

  for (const answer of [
    await vault.open('b', sealed),
    await otherAccount.open('a', sealed),
    await vault.open('a', `${sealed}x`),
    await vault.open('a', 'k9.AAAA'),
  ]) {
    expect(answer._unsafeUnwrapErr().kind).toBe('UNREADABLE')
  }
})

it('opens what was sealed before the key was changed, until the key is retired', async () => {
  const cloud = keyRingCloud()
  const sealed = await seal(
    secretVault(replicaKeyRing(cloud), 'livestore'),
    'a'
  )
  const vault = secretVault(replicaKeyRing(cloud, '1.0.1'), 'livestore')

  await vault.addKey()
  await vault.retireOldKeys()
  expect((await vault.open('a', sealed)).isOk()).toBe(true)
  expect(await seal(vault, 'a')).toMatch(/^k2\./)

  cloud.clock.advance(30 * DAY_MS)
  await vault.retireOldKeys()
  expect((await vault.open('a', sealed))._unsafeUnwrapErr().kind).toBe(
    'UNREADABLE'
  )
})

it('tells a key that cannot be fetched from a text that cannot be read', async () => {
  const cloud = keyRingCloud()
  const sealed = await seal(
    secretVault(replicaKeyRing(cloud), 'livestore'),
    'a'
  )
  cloud.own.fault = { kind: 'UNAVAILABLE', detail: 'down' }

  const vault = secretVault(replicaKeyRing(cloud), 'livestore')

  expect((await vault.open('a', sealed))._unsafeUnwrapErr().kind).toBe(
    'UNAVAILABLE'
  )
  expect((await vault.seal('a', 'x'))._unsafeUnwrapErr().kind).toBe(
    'UNAVAILABLE'
  )
})
