import { ok } from 'neverthrow'

import { DAY_MS } from '../../../domain/time-units'
import { replicaKeyRing, keyRingCloud } from '../../../testing/test-key-ring'

const current = async (ring: ReturnType<typeof replicaKeyRing>) =>
  (await ring.current())._unsafeUnwrap()

it('makes the first key once and keeps it in the app settings', async () => {
  const cloud = keyRingCloud()
  cloud.own.settings = { other: 'kept' }

  const first = await current(replicaKeyRing(cloud))
  const second = await current(replicaKeyRing(cloud))

  expect(first.bytes).toHaveLength(32)
  expect(second).toEqual(first)
  expect(cloud.own.saves).toBe(1)
  expect(cloud.own.settings).toMatchObject({
    other: 'kept',
    encryptionKeys: [{ id: 'k1', key: first.bytes.toString('base64') }],
  })
  expect(cloud.files.dump()).not.toContain(first.bytes.toString('base64'))
})

it('gives replicas that start at once the same key', async () => {
  const cloud = keyRingCloud()
  const keys = await Promise.all(
    Array.from({ length: 5 }, () => current(replicaKeyRing(cloud)))
  )

  expect(new Set(keys.map(({ bytes }) => bytes.toString('hex'))).size).toBe(1)
  expect(cloud.own.saves).toBe(1)
})

it('asks the settings once as long as it remembers', async () => {
  const cloud = keyRingCloud()
  const ring = replicaKeyRing(cloud)

  await current(ring)
  const reads = cloud.own.reads
  await current(ring)
  await ring.byId('k1')

  expect(cloud.own.reads).toBe(reads)
})

it('takes over from a replica that died while making the key', async () => {
  const cloud = keyRingCloud()
  await cloud.files.write('claims', 'encryption-keys.json', {
    content: { until: cloud.clock.now() + 1000 },
  })

  const key = await current(replicaKeyRing(cloud))

  expect(key.id).toBe('k1')
  expect(cloud.files.names('claims')).toEqual([])
})

it('says that there is no key while the claim stays taken', async () => {
  const cloud = keyRingCloud()
  await cloud.files.write('claims', 'encryption-keys.json', {
    content: { until: cloud.clock.now() + 60_000 },
  })

  const answer = await replicaKeyRing(cloud).current()

  expect(answer._unsafeUnwrapErr()).toMatchObject({ kind: 'UNAVAILABLE' })
  expect(cloud.own.saves).toBe(0)
})

it.each(['own', 'files'] as const)(
  'says so when %s cannot be reached',
  async (part) => {
    const cloud = keyRingCloud()
    cloud[part].fault = { kind: 'UNAVAILABLE', detail: 'down' }

    const answer = await replicaKeyRing(cloud).current()

    expect(answer._unsafeUnwrapErr()).toEqual({
      kind: 'UNAVAILABLE',
      detail: 'down',
    })
  }
)

it('misses no key that another replica adds while it reads', async () => {
  const cloud = keyRingCloud()
  const first = await current(replicaKeyRing(cloud))
  const readOwn = cloud.own.readOwn.bind(cloud.own)

  jest.spyOn(cloud.own, 'readOwn').mockImplementationOnce(async () => {
    const answer = await readOwn()

    await replicaKeyRing(cloud, '1.0.1').add()

    return answer
  })

  expect(await current(replicaKeyRing(cloud))).toEqual(first)
})

it('adds a key that seals from now on, and keeps the earlier ones', async () => {
  const cloud = keyRingCloud()
  const first = await current(replicaKeyRing(cloud))
  const upgraded = replicaKeyRing(cloud, '1.0.1')

  await upgraded.add()

  expect((await current(upgraded)).id).toBe('k2')
  expect((await upgraded.byId('k1'))._unsafeUnwrap()).toEqual(first)
})

it('adds one key for each version of the app, however often it is told of it', async () => {
  const cloud = keyRingCloud()
  const upgraded = replicaKeyRing(cloud, '1.0.1')
  await current(replicaKeyRing(cloud))

  await upgraded.add()
  await upgraded.add()
  await replicaKeyRing(cloud, '1.0.1').add()

  expect((await current(replicaKeyRing(cloud, '1.0.1'))).id).toBe('k2')
})

it('finds a key that another replica has added', async () => {
  const cloud = keyRingCloud()
  const here = replicaKeyRing(cloud)
  await current(here)
  await replicaKeyRing(cloud, '1.0.1').add()

  expect((await here.byId('k2'))._unsafeUnwrap()?.id).toBe('k2')
  expect((await here.byId('k3'))._unsafeUnwrap()).toBeUndefined()
})

describe('a key that was replaced', () => {
  const replaced = async () => {
    const cloud = keyRingCloud()
    await current(replicaKeyRing(cloud, '1.0.0'))
    cloud.clock.advance(300 * DAY_MS)
    const ring = replicaKeyRing(cloud, '1.0.1')
    await ring.add()

    return { cloud, ring }
  }

  it('opens what it sealed for 30 days after, whatever its age', async () => {
    const { cloud, ring } = await replaced()

    cloud.clock.advance(30 * DAY_MS - 1000)
    await ring.retire()

    expect((await ring.byId('k1'))._unsafeUnwrap()?.id).toBe('k1')
  })

  it('is forgotten then, and its id is never used again', async () => {
    const { cloud, ring } = await replaced()

    cloud.clock.advance(30 * DAY_MS)
    await ring.retire()

    expect((await ring.byId('k1'))._unsafeUnwrap()).toBeUndefined()
    expect((await ring.byId('k2'))._unsafeUnwrap()?.id).toBe('k2')

    const next = replicaKeyRing(cloud, '1.0.2')
    await next.add()

    expect((await current(next)).id).toBe('k3')
  })
})

it('gives what rests in the store the newest key, also where an earlier one is remembered', async () => {
  const cloud = keyRingCloud()
  const here = replicaKeyRing(cloud)
  await current(here)
  await replicaKeyRing(cloud, '1.0.1').add()

  expect((await here.newest())._unsafeUnwrap().id).toBe('k2')
})

it('knows the keys of version 0.1.0, which noted no dates, and retires none of them too early', async () => {
  const cloud = keyRingCloud()
  cloud.own.settings = {
    encryptionKeys: [
      { id: 'k1', key: Buffer.alloc(32, 1).toString('base64') },
      { id: 'k2', key: Buffer.alloc(32, 2).toString('base64') },
    ],
  }
  const ring = replicaKeyRing(cloud)

  expect((await current(ring)).id).toBe('k2')
  await ring.add()
  await ring.retire()
  expect((await ring.byId('k1'))._unsafeUnwrap()?.id).toBe('k1')

  cloud.clock.advance(30 * DAY_MS)
  await ring.retire()
  expect(cloud.own.settings).toMatchObject({ encryptionKeys: [{ id: 'k3' }] })
})

it('makes no key that the settings do not keep', async () => {
  const cloud = keyRingCloud()
  cloud.own.saveOwn = async () => ok(undefined)

  const answer = await replicaKeyRing(cloud).current()

  expect(answer._unsafeUnwrapErr().kind).toBe('UNAVAILABLE')
  expect(cloud.files.names('keys')).toEqual([])
})
