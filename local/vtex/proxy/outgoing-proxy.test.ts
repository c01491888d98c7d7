import { request as httpRequest } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { text } from 'node:stream/consumers'

import type { Internet } from '../../internet/internet'
import { startInternet } from '../../internet/internet'
import { routedHosts } from '../../internet/routed-hosts'
import { anApp } from '../../testing/an-app'
import { serve, stopServers } from '../../testing/serve'
import { temporaryFolder } from '../../testing/temporary-folder'
import { noFaults } from '../faults'
import type { Faults } from '../faults'
import { bucketsIn } from '../vbase/folder-bucket'
import { vbase } from '../vbase/vbase'
import { outgoingProxy } from './outgoing-proxy'

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

interface Asked {
  method?: string
  headers?: Record<string, string>
  body?: string
}

const place = { account: 'livestore', workspace: 'master' }
const { manifest } = anApp({
  policies: [
    { name: 'vbase-read-write' },
    { name: 'outbound-access', attrs: { host: '*.example', path: '/api/*' } },
  ],
})
const outside = {
  'proxy-authorization': 'app-token',
  'x-vtex-use-https': 'true',
}
const inside = { authorization: 'Bearer app-token' }
const file =
  'http://infra.io.vtex.com/vbase/v2/livestore/master/buckets/vtex.live-support/b/files/x'

let internet: Internet
let faults: Faults
let port: number

const ask = (
  address: string,
  { method = 'GET', headers = {}, body }: Asked
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        host: '127.0.0.1',
        port,
        path: address,
        method,
        headers: { host: new URL(address).host, ...headers },
      },
      (answer) => {
        text(answer)
          .then((content) =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              body: content,
            })
          )
          .catch(reject)
      }
    )

    request.on('error', reject)
    request.end(body)
  })

beforeEach(async () => {
  internet = await startInternet()
  faults = noFaults()

  const proxy = await serve(
    outgoingProxy({
      rules: { manifest, ...place, appToken: 'app-token' },
      systems: [
        vbase({
          ...place,
          openBucket: bucketsIn(temporaryFolder()),
          appName: 'vtex.live-support',
        }),
      ],
      internet,
      faults,
    })
  )

  port = proxy.port
})

afterEach(async () => {
  await internet.close()
  await stopServers()
})

it('answers as a system of VTEX', async () => {
  const written = await ask(file, {
    method: 'PUT',
    headers: { ...inside, 'content-type': 'application/json' },
    body: '{"a":1}',
  })
  const read = await ask(file, { headers: inside })

  expect(written.status).toBe(200)
  expect(read).toMatchObject({
    status: 200,
    body: '{"a":1}',
    headers: {
      'content-type': 'application/json',
      etag: written.headers.etag,
    },
  })
})

it('refuses before anybody sees the request', async () => {
  let seen = 0

  internet.add({
    owns: () => true,
    handle: (_, response) => {
      seen += 1
      response.end()
    },
    close: async () => undefined,
  })

  expect((await ask(file, {})).status).toBe(407)
  expect(
    (await ask('http://acme.example/other', { headers: outside })).status
  ).toBe(403)
  expect(
    (await ask('http://acme.example/api/../other', { headers: outside })).status
  ).toBe(403)
  expect(seen).toBe(0)
})

it('sends a routed host to the server of the caller, as the host would get it', async () => {
  const partner = await serve((request, response) => {
    text(request)
      .then((body) => {
        response.writeHead(201, { 'x-partner': 'yes' })
        response.end(
          JSON.stringify({
            method: request.method,
            url: request.url,
            headers: request.headers,
            body,
          })
        )
      })
      .catch(() => response.destroy())
  })

  internet.add(routedHosts([{ host: '*.example', origin: partner.origin }]))

  const answer = await ask('http://acme.example/api/x?a=1', {
    method: 'POST',
    headers: { ...outside, authorization: 'Basic ours' },
    body: 'bytes',
  })

  expect(answer).toMatchObject({ status: 201, headers: { 'x-partner': 'yes' } })

  const { headers, ...rest } = JSON.parse(answer.body) as {
    headers: IncomingHttpHeaders
  }

  expect(rest).toEqual({ method: 'POST', url: '/api/x?a=1', body: 'bytes' })
  expect(headers).toMatchObject({
    host: 'acme.example',
    authorization: 'Basic ours',
  })
  expect(headers).not.toHaveProperty('proxy-authorization')
  expect(headers).not.toHaveProperty('x-vtex-use-https')
})

it('answers 502 for a host where nobody is', async () => {
  const gone = await serve(() => undefined)

  await gone.close()
  internet.add(routedHosts([{ host: 'gone.example', origin: gone.origin }]))

  expect(
    (await ask('http://gone.example/api/x', { headers: outside })).status
  ).toBe(502)
  expect(
    (await ask('http://acme.example/api/x', { headers: outside })).status
  ).toBe(502)
})

it('breaks as it is told to, and loses no write with a lost answer', async () => {
  const put = { method: 'PUT', headers: inside, body: '1' }

  faults.add({ system: 'vbase', kind: 'unavailable', times: 1, delayMs: 0 })
  expect((await ask(file, put)).status).toBe(503)
  expect((await ask(file, { headers: inside })).status).toBe(404)

  faults.add({
    system: 'vbase',
    kind: 'lost-answer',
    methods: ['PUT'],
    delayMs: 0,
  })
  await expect(ask(file, put)).rejects.toThrow('socket hang up')
  expect((await ask(file, { headers: inside })).body).toBe('1')

  faults.clear()
  expect((await ask(file, put)).status).toBe(200)
})

it('takes only requests for a proxy', async () => {
  const answer = await fetch(`http://127.0.0.1:${port}/path`)

  expect(answer.status).toBe(400)
})
