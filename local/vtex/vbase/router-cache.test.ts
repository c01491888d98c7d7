import { platformRequest } from '../../testing/platform-request'
import type { PlatformSystem } from '../platform/platform-system'
import { behindRouterCache, CACHE_MS } from './router-cache'

/** vtex-apps/store-sitemap b51dd38. */

const file = 'http://infra.io.vtex.com/vbase/v2/a/master/buckets/a.b/c/files/d'

const open = () => {
  let time = 0
  let writes = 0
  const counting: PlatformSystem = {
    name: 'vbase',
    owns: () => true,
    policies: () => [],
    outbound: () => false,
    answer: ({ method }) => {
      if (method === 'PUT') writes += 1

      return { status: 200, body: writes }
    },
  }
  const system = behindRouterCache(counting, () => time)

  return {
    ask: async (method: string, headers: Record<string, string> = {}) =>
      system.answer(platformRequest(method, file, { headers })),
    pass: (milliseconds: number) => {
      time += milliseconds
    },
  }
}

it('answers a read from its cache, whatever was written since', async () => {
  const { ask, pass } = open()

  await ask('GET')
  await ask('PUT')

  expect(await ask('GET')).toMatchObject({
    body: 0,
    headers: { 'x-router-cache': 'HIT' },
  })
  pass(CACHE_MS)
  expect((await ask('GET')).body).toBe(1)
})

it('asks anew for who wants no cache, and for whoever comes after', async () => {
  const { ask } = open()

  await ask('GET')
  await ask('PUT')

  expect((await ask('GET', { 'cache-control': 'no-cache' })).body).toBe(1)
  expect((await ask('GET')).body).toBe(1)
})
