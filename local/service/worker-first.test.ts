import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

import { temporaryFolder } from '../testing/temporary-folder'

/** A master as the runtime's: it forks, hears what comes of it, and forks again after a death. Says so, a word each time. */
const script = `
  const cluster = require('node:cluster')
  const { createServer } = require('node:http')
  const say = (...words) => console.log(...words)
  const startMaster = () => {
    const pid = cluster.fork().process.pid
    cluster.on('online', (worker) => say('online', worker.process.pid === pid))
    cluster.on('message', (worker, word) => say(word))
    cluster.on('exit', () => {
      say('dead')
      cluster.fork()
    })
    say('master')
  }

  if (cluster.isPrimary) {
    require(${JSON.stringify(join(__dirname, 'worker-first.cjs'))})(startMaster)
    process.on('SIGUSR2', () => Object.values(cluster.workers)[0].process.kill())
  } else if (process.argv[2] === 'broken') process.exit(2)
  else {
    process.send('words')
    createServer().listen(0, '127.0.0.1', () => process.send('listens'))
  }
`

let running: ChildProcess | undefined

const start = (...words: string[]) => {
  const file = join(temporaryFolder(), 'start.cjs')

  writeFileSync(file, script)
  running = spawn(process.execPath, [file, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })

  return { process: running, lines: createInterface(running.stdout!) }
}

const said = async (lines: AsyncIterable<string>, count: number) => {
  const words: string[] = []

  for await (const line of lines) {
    words.push(line)
    if (words.length === count) break
  }

  return words
}

afterEach(() => running?.kill('SIGKILL'))

it('lets the master take the worker that listens already, and hear what it missed', async () => {
  const { lines } = start()

  expect(await said(lines, 4)).toEqual([
    'master',
    'online true',
    'words',
    'listens',
  ])
})

it('leaves it to the master to fork another after a death', async () => {
  const { lines, process: master } = start()
  const words: string[] = []

  for await (const line of lines) {
    words.push(line)
    if (words.length === 4) master.kill('SIGUSR2')
    if (words.length === 8) break
  }

  expect(words.slice(4)).toEqual(['dead', 'online false', 'words', 'listens'])
})

it('ends with a worker that dies before it listens', async () => {
  const { process: master } = start('broken')

  expect(await new Promise((done) => master.once('exit', done))).toBe(1)
})
