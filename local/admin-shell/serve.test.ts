import type { RequestListener } from 'node:http'

import Koa from 'koa'

import type { LoopbackServer } from '../internet/loopback-server'
import { serveOnLoopback } from '../internet/loopback-server'
import { builtPage } from './page-bundle'
import { adminShell } from './serve'

const users = [
  { email: 'ana@livestore.example', canManage: true, cookie: 'cookie-ana' },
  {
    email: 'bruno@livestore.example',
    canManage: false,
    cookie: 'cookie-bruno',
  },
]

let server: LoopbackServer
let origin: string

beforeAll(async () => {
  const app = new Koa()

  app.use(
    adminShell({
      account: 'livestore',
      workspace: 'master',
      users,
      page: builtPage(),
    })
  )
  app.use((context) => {
    context.body = 'not the admin'
  })
  server = await serveOnLoopback(app.callback() as RequestListener)
  origin = server.origin
})

afterAll(() => server.close())

const configurationIn = (html: string) =>
  JSON.parse(/id="configuration">(.*?)<\/script>/.exec(html)?.[1] ?? '{}')

it('serves the page on any address below /admin, signed in as the first user', async () => {
  const response = await fetch(`${origin}/admin/live-support/partner`)

  expect(response.status).toBe(200)
  expect(response.headers.get('set-cookie')).toContain(
    'VtexIdclientAutCookie=cookie-ana'
  )
  expect(configurationIn(await response.text())).toEqual({
    account: 'livestore',
    workspace: 'master',
    graphqlPath: '/_v/private/graphql/v1',
    users: users.map(({ email }) => email),
    signedInAs: 'ana@livestore.example',
  })
})

it('keeps whoever is signed in', async () => {
  const response = await fetch(`${origin}/admin/live-support`, {
    headers: { cookie: 'VtexIdclientAutCookie=cookie-bruno' },
  })

  expect(response.headers.get('set-cookie')).toBeNull()
  expect(configurationIn(await response.text()).signedInAs).toBe(
    'bruno@livestore.example'
  )
})

it('serves the page’s script by its hash, to be kept, and no other', async () => {
  const html = await (await fetch(`${origin}/admin`)).text()
  const address = /src="([^"]+)"/.exec(html)?.[1] ?? ''
  const script = await fetch(`${origin}${address}`)

  expect(address).toMatch(/^\/admin-assets\/[0-9a-f]{64}\.js$/)
  expect(script.headers.get('cache-control')).toContain('immutable')
  expect((await script.text()).length).toBeGreaterThan(100_000)
  expect((await fetch(`${origin}/admin-assets/other.js`)).status).toBe(404)
})

it('compresses the script for who takes that, as the platform does', async () => {
  const html = await (await fetch(`${origin}/admin`)).text()
  const address = `${origin}${/src="([^"]+)"/.exec(html)?.[1] ?? ''}`
  const zipped = await fetch(address, {
    headers: { 'accept-encoding': 'gzip, deflate, br' },
  })
  const plain = await fetch(address, {
    headers: { 'accept-encoding': 'identity' },
  })

  expect(zipped.headers.get('content-encoding')).toBe('gzip')
  expect(zipped.headers.get('vary')).toMatch(/accept-encoding/i)
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(Number(zipped.headers.get('content-length'))).toBeLessThan(
    Number(plain.headers.get('content-length')) / 2
  )
  expect(await zipped.text()).toBe(await plain.text())
})

it('signs in as another user', async () => {
  const session = (email: string) =>
    fetch(`${origin}/admin-assets/session?as=${email}`, { method: 'POST' })
  const bruno = await session('bruno@livestore.example')

  expect(bruno.status).toBe(204)
  expect(bruno.headers.get('set-cookie')).toContain(
    'VtexIdclientAutCookie=cookie-bruno'
  )
  expect((await session('eve@evil.example')).status).toBe(404)
})

it('leaves everything else to the platform', async () => {
  for (const path of ['/', '/administrator', '/_v/private/graphql/v1']) {
    expect(await (await fetch(`${origin}${path}`)).text()).toBe('not the admin')
  }
})
