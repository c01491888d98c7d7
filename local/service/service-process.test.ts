import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { join } from 'node:path'

import { temporaryFolder } from '../testing/temporary-folder'
import { startServiceProcess } from './service-process'
import type { ServiceProcess } from './service-process'

/**
 * Stays in touch with a server as long as it lives, has a child of its own, and obeys no signal but the last. The
 * parent, not the child, dies at a word from the server.
 */
const script = `
  const { connect } = require('node:net')
  const { fork } = require('node:child_process')
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined)
  console.log('words for the log', ...process.execArgv)
  const child = process.argv[2] ? undefined : fork(__filename, ['child'])
  connect(Number(process.env.LIFELINE), '127.0.0.1')
    .on('error', () => undefined)
    .on('data', () => child && process.kill(process.pid, 'SIGKILL'))
`

const closers: Array<() => void | Promise<void>> = []

interface Lifeline {
  port: number
  /** Waits for the next processes that come up. */
  next(count: number): Promise<Socket[]>
}

const openLifeline = async (): Promise<Lifeline> => {
  const server = createServer()
  const waiting: Socket[] = []

  server.on('connection', (socket) => {
    waiting.push(socket.resume().on('error', () => undefined))
    server.emit('came')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  closers.push(() => void server.close())

  return {
    port: (server.address() as AddressInfo).port,
    next: async (count) => {
      while (waiting.length < count) await once(server, 'came')

      return waiting.splice(0, count)
    },
  }
}

const start = async (): Promise<{
  service: ServiceProcess
  lifeline: Lifeline
  logFile: string
}> => {
  const folder = temporaryFolder()
  const logFile = join(folder, 'service.log')
  const lifeline = await openLifeline()

  writeFileSync(join(folder, 'script.cjs'), script)

  const service = startServiceProcess({
    runtimeArgs: ['--no-sparkplug'],
    script: join(folder, 'script.cjs'),
    folder,
    logFile,
    environment: { LIFELINE: String(lifeline.port) },
  })

  closers.push(service.stop)

  return { service, lifeline, logFile }
}

/** A process that was killed may reset its connection before it closes. */
const ended = async (sockets: Socket[]): Promise<void> => {
  for (const socket of sockets) {
    if (!socket.destroyed)
      await new Promise<void>((done) => socket.once('close', () => done()))
  }
}

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

it('ends with everything that it started, obedient or not', async () => {
  const { service, lifeline } = await start()
  const alive = await lifeline.next(2)

  await service.stop()
  await ended(alive)
})

it('runs as service.json asks, and writes what it prints into its log', async () => {
  const { lifeline, logFile } = await start()

  await lifeline.next(2)

  expect(readFileSync(logFile, 'utf8')).toBe(
    'words for the log --no-sparkplug\n'.repeat(2)
  )
})

it('starts again after it died, without what it left behind', async () => {
  const { lifeline } = await start()
  const first = await lifeline.next(2)

  first.forEach((socket) => socket.write('die'))
  await ended(first)

  expect(await lifeline.next(2)).toHaveLength(2)
})
