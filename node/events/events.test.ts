import { RouteServer } from '../routes/testing/route-server'

import { APP } from '@vtex/api'
import { ok } from 'neverthrow'

import { defaultSettings } from '../domain/settings/default-settings'
import service from '../index'

const handle = async (
  server: RouteServer,
  event: string,
  body: unknown
): Promise<void> => {
  const [handler] = [service.config.events?.[event]].flat()

  await handler?.(
    { ...server.context, body, key: event } as never,
    async () => undefined
  )
}

let server: RouteServer

beforeEach(() => {
  server = new RouteServer()
  server.answer = () => ok({ status: 200, headers: {}, text: '' })
})

it('looks at the conversation of a wake-up', async () => {
  await handle(server, 'relayDue', { conversationId: 'c-1' })

  expect(server.files.calls).toContain('read conversations/c-1.json')
})

it.each([undefined, null, 'text', {}, { conversationId: '' }])(
  'lets a wake-up with the body %j be',
  async (body) => {
    await handle(server, 'relayDue', body)

    expect(server.files.calls).toEqual([])
  }
)

it('sweeps the store when its own traffic asks for it', async () => {
  await server.ports.index.setDue('c-1', 0)

  await handle(server, 'sweepDue', {})

  expect(server.files.calls).toContain('read conversations/c-1.json')
  expect(server.sent).toHaveLength(1)
})

it('asks for a sweep after a wake-up', async () => {
  await handle(server, 'relayDue', { conversationId: 'c-1' })

  expect(server.events).toContainEqual(['sweep-due', {}])
})

it('sets the clock and makes a key when the app is installed', async () => {
  await handle(server, 'setup', { to: { id: 'vtex.live-support@0.1.0' } })

  expect(server.sent).toHaveLength(1)
  expect(server.appSettings.settings).toMatchObject({
    encryptionKeys: [{ id: 'k1' }],
  })
})

it('seals with one new key after an upgrade that it is told of twice, and opens what was sealed before', async () => {
  const sealed = (await server.ports.vault.seal('a', 'secret'))._unsafeUnwrap()
  const upgrade = { to: { id: 'vtex.live-support@0.2.0' } }

  jest.replaceProperty(APP, 'VERSION', '0.2.0')
  await handle(server, 'setup', upgrade)
  await handle(server, 'setup', upgrade)

  const { vault } = server.ports
  expect((await vault.seal('a', 'x'))._unsafeUnwrap()).toMatch(/^k2\./)
  expect((await vault.open('a', sealed))._unsafeUnwrap()).toBe('secret')
})

it.each([
  { to: { id: 'vtex.store@2.1.0' }, from: { id: 'vtex.store@2.0.0' } },
  { to: { id: 'vtex.live-support-theme@0.1.0' } },
  { from: { id: 'vtex.live-support@0.1.0' } },
  {},
  null,
])(
  'changes nothing when another app comes, or this one goes: %j',
  async (body) => {
    await handle(server, 'setup', body)

    expect(server.sent).toEqual([])
    expect(server.files.calls).toEqual([])
    expect(server.appSettings.settings).toEqual({})
  }
)

it('makes no key over sealed credentials when the settings answer with nothing', async () => {
  const sealed = {
    sealed: 'k1.AAAA',
    lastFour: '',
    changedAt: '',
    changedBy: '',
  }

  await server.files.write('settings', 'settings.json', {
    content: {
      ...defaultSettings(),
      partners: { ZENVIA: { connection: {}, secrets: { apiToken: sealed } } },
    },
  })
  await handle(server, 'setup', { to: { id: 'vtex.live-support@0.1.0' } })

  expect(server.appSettings.settings).toEqual({})
  expect(JSON.stringify(server.lines)).toContain('Encryption keys are missing')
})

it('says that the key could not be changed', async () => {
  server.files.fault = { kind: 'UNAVAILABLE', detail: 'down' }

  await handle(server, 'setup', { to: { id: 'vtex.live-support@0.1.0' } })

  expect(JSON.stringify(server.lines)).toContain('could not be changed')
})

it('shows nothing of a bug', async () => {
  jest.spyOn(server.files, 'read').mockImplementation(() => {
    throw new Error('secret')
  })

  await handle(server, 'relayDue', { conversationId: 'c-1' })

  expect(JSON.stringify(server.lines)).toContain('An event failed')
  expect(JSON.stringify(server.lines)).not.toContain('secret')
})
