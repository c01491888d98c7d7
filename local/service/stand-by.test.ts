import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { on } from 'node:events'
import { writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

import { eventually } from '../../e2e/harness/eventually'
import { temporaryFolder } from '../testing/temporary-folder'
import { freePort } from './running-service'

/** A service whose app is the word in a file, on a master that starts again what dies, as the runtime's does. */
const script = `
  const cluster = require('node:cluster')
  const { readFileSync } = require('node:fs')
  const { createServer } = require('node:http')
  const serve = () => {
    const app = readFileSync(process.env.APP, 'utf8')

    if (app === 'broken') process.exit(2)
    createServer((request, response) => {
      if (request.url === '/slow') process.send('asked')
      setTimeout(() => response.end(app), request.url === '/slow' ? 300 : 0)
    }).listen(Number(process.env.PORT), '127.0.0.1')
  }

  if (cluster.isPrimary) {
    cluster.schedulingPolicy = cluster.SCHED_NONE
    cluster.fork()
    cluster.on('message', (worker, word) => process.send(word))
    cluster.on('exit', ({ exitedAfterDisconnect }) => {
      process.send(exitedAfterDisconnect ? 'ended' : 'started again')
    })
    require(${JSON.stringify(join(__dirname, 'stand-by.cjs'))}).keepOneStandingBy()
    cluster.once('listening', () => process.send('up'))
  } else if (process.env.STANDS_BY) process.once('message', serve)
  else serve()
`

let service: ChildProcess
let words: AsyncIterator<unknown[]>
let app: string
let port: number

const heard = async (): Promise<unknown> => (await words.next()).value[0]

const takeOver = (word: string): Promise<unknown> => {
  writeFileSync(app, word)
  service.send('take over')

  return heard()
}

/** The one before takes connections for a moment longer. */
const answers = (word: string): Promise<unknown> =>
  eventually(async () => (await ask()) === word || undefined)

/** By a connection of its own: one that rests ends with who it was to. */
const ask = (path = '/'): Promise<string> =>
  new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, agent: false }, (answer) => {
      text(answer).then(resolve, reject)
    }).on('error', reject)
  })

beforeEach(async () => {
  const folder = temporaryFolder()

  port = await freePort()
  app = join(folder, 'app')
  writeFileSync(app, 'first')
  writeFileSync(join(folder, 'service.cjs'), script)
  service = fork(join(folder, 'service.cjs'), {
    env: { ...process.env, APP: app, PORT: String(port) },
    silent: true,
  })
  words = on(service, 'message')[Symbol.asyncIterator]()
  await heard()
})

afterEach(() => service.kill('SIGKILL'))

it('takes over with the changed app, and what was asked before is still answered', async () => {
  const asked = heard()
  const slow = ask('/slow')

  await asked

  expect(await takeOver('second')).toEqual({ listens: true })
  await answers('second')
  expect(await slow).toBe('first')
  expect(await heard()).toBe('ended')
})

it('leaves the one that serves where the changed app does not start', async () => {
  expect(await takeOver('broken')).toBe('ended')
  expect(await heard()).toEqual({ listens: false })
  expect(await ask()).toBe('first')

  expect(await takeOver('mended')).toEqual({ listens: true })
  await answers('mended')
})
