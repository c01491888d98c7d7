import '../http/testing/vtex-env'

import { Console } from 'node:console'
import { Writable } from 'node:stream'

import { Logger } from '@vtex/api'
import { error as errorOfRuntime } from '@vtex/api/lib/service/worker/runtime/http/middlewares/error'
import { AxiosError } from 'axios'

import { credentialsInUse } from './credentials-in-use'
import { maskOutput } from './masked-output'

const session = 'a+session/of=ana-0123456789'

/** What this process says, with its console over a masked stream as the runtime has it. */
const listen = () => {
  const credentials = credentialsInUse()
  let written = ''
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      written += chunk.toString('utf8')
      done()
    },
  })

  maskOutput([stream as unknown as NodeJS.WriteStream], credentials.all)

  const real = new Console(stream, stream)

  jest.spyOn(console, 'log').mockImplementation(real.log)
  jest.spyOn(console, 'error').mockImplementation(real.error)

  return { credentials, write: real.log, written: () => written }
}

/** As the runtime's HTTP client throws it, with the request and the answer, each of which tells the token. */
const failure = (token: string) => {
  const config = {
    url: `http://vtexid.vtex.com.br/user?authToken=${encodeURIComponent(token)}`,
    headers: { authorization: token, 'x-custom': token },
  }

  return new AxiosError(
    `Request of ${token} failed`,
    'E_HTTP',
    config,
    {},
    {
      status: 302,
      statusText: 'Found',
      config,
      headers: { location: `https://elsewhere.example/${token}` },
      data: `<html>${token} ${Buffer.from(token).toString('base64')}</html>`,
    }
  )
}

const vtex = {
  account: 'store',
  workspace: 'master',
  requestId: 'r',
  operationId: 'o',
  production: true,
  route: { id: 'file', params: {} },
}

const runtimeFails = (error: Error): Promise<void> =>
  errorOfRuntime(
    {
      headers: {},
      query: {},
      remove: () => undefined,
      set: () => undefined,
      vtex: { ...vtex, logger: new Logger(vtex as never) },
    } as never,
    () => Promise.reject(error)
  )

it('keeps a credential in use out of whatever the runtime prints about a failure', async () => {
  const { credentials, written } = listen()

  credentials.hold([session])
  await runtimeFails(failure(session))

  expect(written()).toContain('[node-vtex-api error]')
  expect(written()).toContain('__VTEX_IO_LOG')
  expect(written()).not.toContain(session)
  expect(written()).not.toContain(encodeURIComponent(session))
  expect(written()).not.toContain(Buffer.from(session).toString('base64'))
})

it('knows a credential until the last one who holds it lets go', () => {
  const { credentials, write, written } = listen()
  const letGo = [credentials.hold([session]), credentials.hold([session])]

  letGo[0]?.()
  letGo[0]?.()
  write('first', session)
  letGo[1]?.()

  expect(written()).not.toContain(session)
  expect([...credentials.all()]).toEqual([])
})

it.each([
  ['an address', 'GET http://x/y?authToken=hidden-one&z=1', 'z=1'],
  ['an escaped address', 'to=%2Fy%3FauthToken%3Dhidden-one', 'to='],
  ['JSON', '{"apiToken":"hidden-one","id":"h-1"}', 'h-1'],
  ['JSON in JSON', '{"data":"{\\"apiToken\\":\\"hidden-one\\"}","id":1}', 'id'],
  ['a printed object', "{ client_secret: 'hidden-one', id: 1 }", 'id'],
  ['printed headers', "[ 'Authorization', 'hidden-one', 'a', 'b' ]", "'b'"],
  ['a header', 'proxy-authorization: hidden-one', 'proxy'],
  ['a scheme', 'sent Bearer hidden-one to it', 'to it'],
  ['an escaped scheme', 'sent Basic%20hidden-one to it', 'to it'],
  ['a cookie', 'VtexIdclientAutCookie_store=hidden-one; a=b', 'a=b'],
  ['a web token', 'eyJhbGciOi.hidden-one.abc was refused', 'refused'],
  ['our own token', 'lsb_hidden-one was refused', 'refused'],
  ['an address of ours', '/_v/live-support/files/hidden-one 200', '200'],
])('keeps what %s shows to be a credential out', (_where, line, rest) => {
  const { write, written } = listen()

  write(line)

  expect(written()).not.toContain('hidden-one')
  expect(written()).toContain(rest)
})

it.each([
  '{"level":"info","data":{"handoffId":"h-1","message":"Started"}}',
  '[12:00:00]\t[1]\tstore/master:file\t200\tGET\t/file\t12 ms',
  'The token of this store is not set',
])('leaves %j as it is', (line) => {
  const { write, written } = listen()

  write(line)

  expect(written()).toBe(`${line}\n`)
})
