import { keyRingCloud, replicaKeyRing } from '../../../testing/test-key-ring'

const withKey = async () => {
  const cloud = keyRingCloud()
  await replicaKeyRing(cloud).current()

  return { cloud, stored: structuredClone(cloud.own.settings) }
}

type Ring = ReturnType<typeof replicaKeyRing>

const acts: Array<[string, (ring: Ring) => ReturnType<Ring['add']>]> = [
  [
    'signing a link',
    async (ring) => (await ring.current()).map(() => undefined),
  ],
  ['sealing', async (ring) => (await ring.newest()).map(() => undefined)],
  ['opening', async (ring) => (await ring.byId('k1')).map(() => undefined)],
  ['an upgrade', (ring) => ring.add()],
  ['retiring', (ring) => ring.retire()],
]

describe.each(acts)('%s', (_name, act) => {
  it('makes no key while the settings answer with nothing, and says so', async () => {
    const { cloud, stored } = await withKey()
    cloud.own.emptyReads = 9

    const done = await act(replicaKeyRing(cloud, '1.0.1'))

    expect(done._unsafeUnwrapErr().kind).toBe('KEYS_MISSING')
    expect(cloud.own.settings).toEqual(stored)
    expect(cloud.log.lines).toEqual([
      {
        level: 'error',
        message: 'Encryption keys are missing',
        fields: { newest: 'k1' },
      },
    ])
  })

  it('goes on when the settings answer again', async () => {
    const { cloud } = await withKey()
    const ring = replicaKeyRing(cloud, '1.0.1')
    cloud.own.emptyReads = 1
    await act(ring)

    expect((await act(ring)).isOk()).toBe(true)
    expect(JSON.stringify(cloud.own.settings)).toContain('"k1"')
  })

  it('makes no key in a store of version 0.1.0, which has no mark, over what is sealed there', async () => {
    const cloud = keyRingCloud()
    cloud.sealed = true

    const done = await act(replicaKeyRing(cloud))

    expect(done._unsafeUnwrapErr().kind).toBe('KEYS_MISSING')
    expect(cloud.own.saves).toBe(0)
  })

  it.each([
    ['text', 'nonsense'],
    ['keys of another form', [{ id: 'k1', bytes: [1] }]],
  ])('leaves %s in the place of the list as it is', async (_what, list) => {
    const { cloud } = await withKey()
    cloud.own.settings = { encryptionKeys: list }

    const done = await act(replicaKeyRing(cloud, '1.0.1'))

    expect(done._unsafeUnwrapErr().kind).toBe('KEYS_MISSING')
    expect(cloud.own.settings).toEqual({ encryptionKeys: list })
  })
})

it('adds no key to a list from before the newest one', async () => {
  const { cloud, stored } = await withKey()
  await replicaKeyRing(cloud, '1.0.1').add()
  cloud.own.settings = stored

  const added = await replicaKeyRing(cloud, '1.0.2').add()

  expect(added._unsafeUnwrapErr().kind).toBe('KEYS_MISSING')
  expect(cloud.own.settings).toEqual(stored)
})

it('takes a mark that holds something else for one of keys that were made', async () => {
  const { cloud } = await withKey()
  await cloud.files.write('keys', 'newest.json', { content: 'nonsense' })

  expect((await replicaKeyRing(cloud).current()).isOk()).toBe(true)

  cloud.own.emptyReads = 1
  expect((await replicaKeyRing(cloud).current()).isErr()).toBe(true)
})

it('marks the newest key the next time when it could not at once', async () => {
  const { cloud } = await withKey()
  await cloud.files.remove('keys', 'newest.json')

  await replicaKeyRing(cloud).retire()

  expect(await cloud.files.read('keys', 'newest.json')).toMatchObject({
    value: { content: { id: 'k1' } },
  })
})

describe('lost keys that a person mends', () => {
  it('give way to one new key, with an id of its own, in all replicas', async () => {
    const { cloud } = await withKey()
    cloud.own.settings = {}
    const rings = [replicaKeyRing(cloud), replicaKeyRing(cloud)]

    const replaced = await Promise.all(rings.map((ring) => ring.replaceLost()))

    expect(replaced.every((done) => done.isOk())).toBe(true)
    expect(cloud.own.settings).toMatchObject({ encryptionKeys: [{ id: 'k2' }] })
    expect(cloud.own.saves).toBe(2)
    expect((await rings[1]!.newest())._unsafeUnwrap().id).toBe('k2')
    expect((await rings[0]!.byId('k1'))._unsafeUnwrap()).toBeUndefined()
  })

  it('are no lost keys when they are back after a moment', async () => {
    const { cloud, stored } = await withKey()
    cloud.own.emptyReads = 3

    expect((await replicaKeyRing(cloud).replaceLost()).isOk()).toBe(true)
    expect(cloud.own.settings).toEqual(stored)
  })

  it('are left as they are where something else stands in their place, under another name', async () => {
    const { cloud } = await withKey()
    cloud.own.settings = { encryptionKeys: 'nonsense', other: 'kept' }

    await replicaKeyRing(cloud).replaceLost()

    expect(cloud.own.settings).toMatchObject({
      encryptionKeys: [{ id: 'k2' }],
      encryptionKeysSetAside: 'nonsense',
      other: 'kept',
    })
  })

  it('are left alone when none is lost, or the settings cannot be reached', async () => {
    const { cloud, stored } = await withKey()

    expect((await replicaKeyRing(cloud).replaceLost()).isOk()).toBe(true)

    cloud.own.fault = { kind: 'UNAVAILABLE', detail: 'down' }
    const replaced = await replicaKeyRing(cloud).replaceLost()

    expect(replaced._unsafeUnwrapErr().kind).toBe('UNAVAILABLE')
    expect(cloud.own.settings).toEqual(stored)
  })
})

describe('a new major of the app', () => {
  const upgraded = async () => {
    const { cloud, stored } = await withKey()
    cloud.own.settings = {}
    cloud.own.earlier.set(0, { ...stored, other: 'kept' })

    return { cloud, stored }
  }

  it('finds the keys of the one before, once, and says so', async () => {
    const { cloud, stored } = await upgraded()

    expect(
      (await replicaKeyRing(cloud, '1.0.0').byId('k1'))._unsafeUnwrap()?.id
    ).toBe('k1')
    expect(cloud.own.settings).toEqual({ ...stored, other: 'kept' })

    await replicaKeyRing(cloud, '1.0.0').add()
    await replicaKeyRing(cloud, '1.0.0').byId('k1')

    expect(cloud.log.lines).toEqual([
      {
        level: 'info',
        message: 'Encryption keys were taken over from an earlier major',
        fields: { major: 0 },
      },
    ])
  })

  it('takes the last major that has some', async () => {
    const { cloud } = await upgraded()
    cloud.own.earlier.set(1, {})

    await replicaKeyRing(cloud, '2.0.0').current()

    expect(cloud.own.settings).toMatchObject({ encryptionKeys: [{ id: 'k1' }] })
  })

  it('does not take a list that lacks keys', async () => {
    const { cloud } = await upgraded()
    await cloud.files.write('keys', 'newest.json', { content: { id: 'k2' } })

    const read = await replicaKeyRing(cloud, '1.0.0').current()

    expect(read._unsafeUnwrapErr().kind).toBe('KEYS_MISSING')
    expect(cloud.own.settings).toEqual({})
  })
})
