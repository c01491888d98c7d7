import { Agent, request as httpRequest } from 'node:http'
import { serve, stopServers } from '../../testing/serve'
import { openGateway } from './testing/open-gateway'

afterEach(stopServers)

describe('public routes', () => {
  it('reach the service by their id, with params, query and bytes', async () => {
    const { request, seen, credentials } = await openGateway()
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
    const { request, seen } = await openGateway()

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
    const { request } = await openGateway()

    expect((await request('/_v/app/slow')).status).toBe(504)
  })

  it('break off when the service does', async () => {
    const { request } = await openGateway()
    const answer = await request('/_v/app/hook/broken')

    expect(answer.status).toBe(200)
    await expect(answer.text()).rejects.toThrow()
  })

  it('take no body that is too large', async () => {
    const { request, seen } = await openGateway()
    const body = Buffer.alloc(10 * 1024 * 1024 + 1)

    expect(
      (await request('/_v/app/hook/k', { method: 'POST', body })).status
    ).toBe(413)
    expect(seen).toEqual([])
  })

  it('leave the connection to the next request after a body that is too large', async () => {
    const { origin } = await openGateway()
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

    const halfThere = await openGateway([gone.origin, origin])
    const nobody = await openGateway([gone.origin])

    for (let turn = 0; turn < 3; turn++) {
      expect((await halfThere.request('/_v/app/hook/k')).status).toBe(200)
    }
    expect((await nobody.request('/_v/app/hook/k')).status).toBe(503)
  })
})

describe('routes with an access policy', () => {
  it('let only the named principal in', async () => {
    const { request, credentials, seen } = await openGateway()
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
    const { request, credentials } = await openGateway()
    const headers = {
      VtexIdclientAutCookie: credentials.users[0]?.cookie ?? '',
    }
    const direct = '/vtex.live-support/v0/livestore/master/_v/app/hidden'

    expect(await (await request('/_v/app/hidden')).text()).toBe('the admin')
    expect((await request(direct)).status).toBe(401)
    expect((await request(direct, { headers })).status).toBe(403)
  })
})
