import { Agent, request as httpRequest } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'

import { anApp } from '../../testing/an-app'
import { serve, stopServers } from '../../testing/serve'
import { temporaryFolder } from '../../testing/temporary-folder'
import type { Credentials } from '../credentials'
import { openCredentials } from '../credentials'
import { noFaults } from '../faults'
import { mail } from '../platform/mail'
import { scheduler } from '../platform/scheduler'
import { serviceCaller } from './call-service'
import { gateway } from './gateway'

const app = anApp({
  service: {
    routes: {
      hook: { path: '/_v/app/hook/:key', public: true, policies: [] },
      slow: { path: '/_v/app/slow', public: true, policies: [] },
      hidden: { path: '/_v/app/hidden', public: false, policies: [] },
      tick: {
        path: '/_v/app/tick',
        public: true,
        access: 'authorized',
        policies: [
          {
            effect: 'allow',
            actions: ['get'],
            principals: ['vrn:apps:*:*:*:app/vtex.scheduler@*'],
          },
        ],
      },
    },
  },
})

const breakOff = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-length': '100' })
  response.write('half', () => response.destroy())
}

interface Seen {
  url: string
  headers: IncomingMessage['headers']
  body: string
}

interface Store {
  origin: string
  seen: Seen[]
  credentials: Credentials
  request(path: string, init?: RequestInit): Promise<Response>
}

const open = async (origins?: string[]): Promise<Store> => {
  const seen: Seen[] = []
  const service = await serve((request, response) => {
    const take = async (): Promise<void> => {
      const { url = '', headers } = request

      seen.push({ url, headers, body: await text(request) })
      if (url.endsWith('/broken')) breakOff(response)
      else if (!url.endsWith('/slow')) response.end(JSON.stringify({ data: 1 }))
    }

    take().catch(() => response.destroy())
  })
  const dataFolder = temporaryFolder()
  const place = { account: 'livestore', workspace: 'master' }
  const credentials = openCredentials(dataFolder, {
    account: place.account,
    appId: app.id,
  })
  const { origin } = await serve(
    gateway({
      app,
      place: {
        ...place,
        appToken: credentials.appToken,
        publicHost: 'master--livestore.myvtex.com',
      },
      credentials,
      call: serviceCaller(origins ?? [service.origin], 150),
      faults: noFaults(),
      mail: mail(dataFolder, () => 0),
      scheduler: scheduler({
        ...place,
        appName: 'vtex.live-support',
        faults: noFaults(),
        dataFolder,
        token: credentials.schedulerToken,
        send: () => Promise.reject(new Error('no internet')),
      }),
      adminPath: '/admin/live-support',
      admin: (ctx) => {
        ctx.body = 'the admin'
      },
      whatsApp: (_, response) => response.end('the phone'),
    })
  )

  return {
    origin,
    seen,
    credentials,
    request: (path, init) =>
      fetch(`${origin}${path}`, { redirect: 'manual', ...init }),
  }
}

afterEach(stopServers)

describe('public routes', () => {
  it('reach the service by their id, with params, query and bytes', async () => {
    const { request, seen, credentials } = await open()
    const answer = await request('/_v/app/hook/a%20b?x=1', {
      method: 'POST',
      body: '{"raw": "bytes" }',
      headers: { authorization: 'Bearer ours', cookie: 'a=b' },
    })

    expect(answer.status).toBe(200)
    expect(seen).toEqual([
      {
        url: '/_v/app/hook/a%20b?x=1',
        body: '{"raw": "bytes" }',
        headers: expect.objectContaining({
          'x-colossus-route-id': 'hook',
          'x-colossus-params': 'key=a%20b',
          'x-vtex-account': 'livestore',
          'x-vtex-workspace': 'master',
          'x-vtex-credential': credentials.appToken,
          'x-forwarded-host': 'master--livestore.myvtex.com',
          authorization: 'Bearer ours',
        }),
      },
    ])
    expect(seen[0]?.headers.cookie).toBeUndefined()
  })

  it("never believe a caller's own word about the platform", async () => {
    const { request, seen } = await open()

    await request('/_v/app/hook/k', {
      headers: {
        'x-vtex-account': 'another',
        'x-colossus-route-id': 'tick',
        'x-event-handler-id': 'setup',
        'x-forwarded-host': 'evil.example',
      },
    })

    expect(seen[0]?.headers).toMatchObject({
      'x-vtex-account': 'livestore',
      'x-colossus-route-id': 'hook',
      'x-forwarded-host': 'master--livestore.myvtex.com',
    })
    expect(seen[0]?.headers['x-event-handler-id']).toBeUndefined()
  })

  it('are cut off at their timeout', async () => {
    const { request } = await open()

    expect((await request('/_v/app/slow')).status).toBe(504)
  })

  it('break off when the service does', async () => {
    const { request } = await open()
    const answer = await request('/_v/app/hook/broken')

    expect(answer.status).toBe(200)
    await expect(answer.text()).rejects.toThrow()
  })

  it('take no body that is too large', async () => {
    const { request, seen } = await open()
    const body = Buffer.alloc(10 * 1024 * 1024 + 1)

    expect(
      (await request('/_v/app/hook/k', { method: 'POST', body })).status
    ).toBe(413)
    expect(seen).toEqual([])
  })

  it('leave the connection to the next request after a body that is too large', async () => {
    const { origin } = await open()
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const send = (body: Buffer): Promise<number | undefined> =>
      new Promise((answered, failed) => {
        const request = httpRequest(
          `${origin}/_v/app/hook/k`,
          { agent, method: 'POST' },
          (response) => {
            response.resume()
            response.once('end', () => answered(response.statusCode))
          }
        )

        request.once('error', failed)
        request.end(body)
      })

    expect(await send(Buffer.alloc(12 * 1024 * 1024))).toBe(413)
    expect(await send(Buffer.from('{}'))).toBe(200)
    agent.destroy()
  })

  it('go to a replica that listens, or are put off', async () => {
    const gone = await serve(() => undefined)
    const { origin } = await serve((_, response) => response.end())

    await gone.close()

    const halfThere = await open([gone.origin, origin])
    const nobody = await open([gone.origin])

    for (let turn = 0; turn < 3; turn++) {
      expect((await halfThere.request('/_v/app/hook/k')).status).toBe(200)
    }
    expect((await nobody.request('/_v/app/hook/k')).status).toBe(503)
  })
})

describe('routes with an access policy', () => {
  it('let only the named principal in', async () => {
    const { request, credentials, seen } = await open()
    const as = async (token: string) =>
      (
        await request('/_v/app/tick', {
          headers: { VtexIdclientAutCookie: token },
        })
      ).status

    expect((await request('/_v/app/tick')).status).toBe(401)
    expect(await as('nobody')).toBe(401)
    expect(await as(credentials.users[0]?.cookie ?? '')).toBe(403)
    expect(await as(credentials.appToken)).toBe(403)
    expect(seen).toEqual([])
    expect(await as(credentials.schedulerToken)).toBe(200)
  })

  it('are nowhere on the public host when they are private', async () => {
    const { request, credentials } = await open()
    const headers = {
      VtexIdclientAutCookie: credentials.users[0]?.cookie ?? '',
    }
    const direct = '/vtex.live-support/v0/livestore/master/_v/app/hidden'

    expect(await (await request('/_v/app/hidden')).text()).toBe('the admin')
    expect((await request(direct)).status).toBe(401)
    expect((await request(direct, { headers })).status).toBe(403)
  })
})

describe('GraphQL', () => {
  const post = (
    headers: Record<string, string> = {},
    body: unknown = { query: '{ a }' }
  ) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

  it('takes cookies and the bot token, and keeps Authorization', async () => {
    const { request, seen } = await open()

    await request(
      '/_v/private/graphql/v1?workspace=master&locale=es-AR',
      post({
        cookie: 'VtexIdclientAutCookie=abc',
        authorization: 'Bearer bot',
        'x-live-support-bot-token': 'bot',
        'accept-language': 'en',
      })
    )

    expect(seen[0]).toMatchObject({
      url: '/livestore/master/_v/graphql',
      headers: {
        cookie: 'VtexIdclientAutCookie=abc',
        'x-live-support-bot-token': 'bot',
        'x-vtex-locale': 'es-AR',
      },
    })
    expect(seen[0]?.headers.authorization).toBeUndefined()
  })

  it('takes no identity to public queries', async () => {
    const { request, seen } = await open()

    await request(
      '/_v/public/graphql/v1',
      post({
        cookie: 'VtexIdclientAutCookie=abc',
        'accept-language': 'en-US,en',
      })
    )

    expect(seen[0]?.headers).not.toHaveProperty('cookie')
    expect(seen[0]?.headers['x-vtex-locale']).toBe('en-US')
  })

  it('reads variables in base64, as pages send them', async () => {
    const { request, seen } = await open()
    const variables = Buffer.from('{"id":7}').toString('base64')

    await request(
      '/_v/private/graphql/v1',
      post({}, { query: 'query($id: ID) { a }', extensions: { variables } })
    )

    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({
      query: 'query($id: ID) { a }',
      variables: { id: 7 },
    })
  })

  it('answers queries over GET, and no mutations', async () => {
    const { request, seen } = await open()
    const get = async (query: string) =>
      (
        await request(
          `/_v/public/graphql/v1?query=${encodeURIComponent(query)}`
        )
      ).status

    expect(await get('{ mutation { a } }')).toBe(200)
    expect(await get('mutation { a }')).toBe(405)
    expect(await get('# words\nmutation M($a: Int) { a }')).toBe(405)
    expect(seen).toHaveLength(1)
  })

  it('takes off who is to answer, and answers for nobody else', async () => {
    const { request, seen } = await open()
    const ask = async (provider: string) =>
      (
        await request(
          '/_v/private/graphql/v1',
          post({}, { query: `query Q @context(provider: "${provider}") { a }` })
        )
      ).status

    expect(await ask('vtex.live-support@0.x')).toBe(200)
    expect(await ask('vtex.live-support')).toBe(200)
    expect(await ask('vtex.live-support@1.x')).toBe(404)
    expect(await ask('vtex.store-graphql@2.x')).toBe(404)
    expect(seen).toHaveLength(2)
    expect(seen[0]?.body).not.toContain('@context')
  })

  it('asks for the query, and for an identity at the direct address', async () => {
    const { request, credentials } = await open()
    const direct = '/vtex.live-support/v0/livestore/master/_v/graphql'
    const cookie = { VtexIdclientAutCookie: credentials.users[1]?.cookie ?? '' }

    expect((await request('/_v/private/graphql/v1', post({}, {}))).status).toBe(
      400
    )
    expect((await request(direct, post())).status).toBe(401)
    expect((await request(direct, post(cookie))).status).toBe(200)
  })
})

describe('pages of this machine', () => {
  it('sign in as any user and go on', async () => {
    const { request, credentials } = await open()
    const answer = await request(
      '/sandbox/sign-in?user=bruno@livestore.example&return=//evil.example'
    )

    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe('/admin/live-support')
    expect(answer.headers.get('set-cookie')).toContain(
      `VtexIdclientAutCookie=${credentials.users[1]?.cookie}`
    )
    expect((await request('/sandbox/sign-in?user=eve')).status).toBe(404)
  })

  it('take no switches from other sites', async () => {
    const { request } = await open()
    const body = JSON.stringify({ system: 'vbase', kind: 'unavailable' })
    const post = async (headers: Record<string, string>) =>
      (await request('/sandbox/faults', { method: 'POST', body, headers }))
        .status

    expect(await post({ origin: 'http://evil.example' })).toBe(403)
    expect(await post({})).toBe(200)
    expect(await (await request('/sandbox/faults')).json()).toHaveLength(1)
  })

  it('lead to WhatsApp and to the Admin', async () => {
    const { request } = await open()

    expect(await (await request('/whatsapp')).text()).toBe('the phone')
    expect(await (await request('/admin/x')).text()).toBe('the admin')
  })
})
