import { platformRequest } from '../../testing/platform-request'
import { temporaryFolder } from '../../testing/temporary-folder'
import { appSettings } from './app-settings'

const root = 'http://infra.io.vtex.com/apps/v0/livestore/master/apps'

const open = (dataFolder = temporaryFolder()) => {
  const system = appSettings({
    dataFolder,
    account: 'livestore',
    workspace: 'master',
    appName: 'vtex.live-support',
  })

  return {
    dataFolder,
    system,
    ask: async (method: string, path: string, json?: unknown) =>
      system.answer(platformRequest(method, `${root}/${path}`, { json })),
  }
}

it('keeps the whole object over restarts', async () => {
  const { ask, dataFolder } = open()

  expect(await ask('GET', 'vtex.live-support@0.x/settings')).toEqual({
    status: 200,
    body: {},
  })
  await ask('PUT', 'vtex.live-support@0.x/settings', { a: 1 })
  await ask('PUT', 'vtex.live-support@0.x/settings', { b: 2 })

  expect(
    await open(dataFolder).ask('GET', 'vtex.live-support@0.x/settings')
  ).toEqual({ status: 200, body: { b: 2 } })
})

// vtex/skills PR #89.
it('begins with nothing in a new major', async () => {
  const { ask } = open()

  await ask('PUT', 'vtex.live-support@0.x/settings', { a: 1 })

  expect((await ask('GET', 'vtex.live-support@1.x/settings')).body).toEqual({})
})

it.each([
  ['GET', 'vtex.another@0.x/settings', undefined, 404],
  ['GET', 'vtex.live-support@0.x/files', undefined, 404],
  ['GET', 'vtex.live-support@0.1.0/settings', undefined, 404],
  ['GET', 'vtex.live-support/settings', undefined, 404],
  ['PUT', 'vtex.live-support@0.x/settings', [1], 400],
  ['DELETE', 'vtex.live-support@0.x/settings', undefined, 405],
])('answers %s %s with %j by %s', async (method, path, json, status) => {
  expect((await open().ask(method, path, json)).status).toBe(status)
})

// Five VTEX apps that save their own settings declare it: order-quote, storefront-permissions and others.
it('asks for a policy to write', () => {
  const { system } = open()

  expect(system.policies(platformRequest('GET', root))).toEqual([])
  expect(system.policies(platformRequest('PUT', root))).toEqual([
    'update-app-settings',
  ])
})
