import { defaultSettings } from '../../domain/settings/default-settings'
import { FakeLog } from '../../testing/fake-log'
import { recent } from '../process/recent'
import type { RecentSettings } from './settings-store'
import { settingsStore } from './settings-store'
import { MemoryFiles } from './testing/memory-files'

const replica = (files: MemoryFiles) => {
  const time = { now: 0 }
  const memory: RecentSettings = recent(
    { max: 10, lifetimeMs: 3000 },
    () => time.now
  )

  const log = new FakeLog()
  const store = settingsStore({ files, memory, scope: 'livestore/master', log })

  return { time, log, store }
}

const enabled = () => {
  const settings = defaultSettings()

  return { ...settings, general: { ...settings.general, enabled: true } }
}

const save = async ({ store }: ReturnType<typeof replica>) => {
  const { version } = (await store.read())._unsafeUnwrap()

  return store.write(enabled(), version)
}

it('answers the defaults before anything was saved', async () => {
  const { store } = replica(new MemoryFiles())

  expect((await store.current())._unsafeUnwrap()).toEqual(defaultSettings())
})

it('reads once for all who ask within 3 seconds, also at the same time', async () => {
  const files = new MemoryFiles()
  const { store, time } = replica(files)

  await Promise.all([store.current(), store.current(), store.current()])
  time.now = 2999
  await store.current()
  expect(files.calls).toHaveLength(1)

  time.now = 3000
  await store.current()
  expect(files.calls).toHaveLength(2)
})

it('sees its own save at once, and that of another replica within 3 seconds', async () => {
  const files = new MemoryFiles()
  const [here, there] = [replica(files), replica(files)]
  await here.store.current()
  await there.store.current()

  expect((await save(here)).isOk()).toBe(true)
  expect((await here.store.current())._unsafeUnwrap()).toEqual(enabled())

  there.time.now = 3000
  expect((await there.store.current())._unsafeUnwrap()).toEqual(enabled())
})

it('refuses to write over what somebody else saved', async () => {
  const files = new MemoryFiles()
  const { store } = replica(files)
  const { version } = (await store.read())._unsafeUnwrap()
  await save(replica(files))

  const written = await store.write(enabled(), version)

  expect(written._unsafeUnwrapErr().kind).toBe('CONFLICT')
})

it('fills in what an earlier version of the app did not store', async () => {
  const files = new MemoryFiles()
  await files.write('settings', 'settings.json', {
    content: { general: { revision: 4 }, partners: {}, bot: {} },
  })

  const settings = (await replica(files).store.current())._unsafeUnwrap()

  expect(settings.general).toEqual({
    ...defaultSettings().general,
    revision: 4,
  })
})

it('does not remember a failure', async () => {
  const files = new MemoryFiles()
  const { store } = replica(files)
  files.fault = { kind: 'UNAVAILABLE', detail: 'down' }
  expect((await store.current()).isErr()).toBe(true)

  files.fault = undefined
  expect((await store.current()).isOk()).toBe(true)
})

it.each([[['nonsense']], ['<html>'], [null], [{ general: {} }], [7]])(
  'takes nothing else for settings, and tells the operator: %j',
  async (content) => {
    const files = new MemoryFiles()
    const { store, log } = replica(files)

    await files.write('settings', 'settings.json', { content })

    expect((await store.read())._unsafeUnwrapErr().kind).toBe('UNAVAILABLE')
    expect(log.lines).toMatchObject([
      { level: 'error', message: 'The settings file holds something else' },
    ])
  }
)

it('reads a connection from before there were kinds as one of signed calls', async () => {
  const files = new MemoryFiles()
  const { store } = replica(files)
  const { version } = (await store.read())._unsafeUnwrap()
  const change = { changedAt: '2026-11-01T00:00:00.000Z', changedBy: 'ana' }
  const address = 'https://bot.weni.ai/callbacks'
  const old = {
    ...defaultSettings(),
    bot: { connection: { kind: 'SIGNED_CALLBACK', address, ...change } },
  }

  await files.write('settings', 'settings.json', { content: old, version })

  expect((await store.current())._unsafeUnwrap().bot.connection).toEqual({
    kind: 'CALLBACK',
    address,
    ...change,
  })
})
