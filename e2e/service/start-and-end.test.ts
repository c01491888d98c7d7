import { spawn, spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'

import { claimFolder } from '../../local/demo/demo-folder'
import { portOwner } from '../../local/internet/port-owner'
import { eventually } from '../harness/eventually'
import { freePorts } from '../harness/free-ports'
import { newDataFolder } from '../harness/product'
import { START_MS } from '../harness/start-time'

const root = resolve(__dirname, '../..')

const node = (words: string[], variables: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, words, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...variables },
    timeout: 60_000,
  })

it('says how an option reaches it that npm kept for itself', () => {
  const { status, stderr } = node(['scripts/start.mjs', '4000'], {
    npm_config_port: 'true',
  })

  expect(status).toBe(1)
  expect(stderr).toBe(
    "npm kept for itself: --port. Live Support's options come after two dashes, such as: npm start -- --port 4000\n"
  )
})

it(
  'ends where it refuses the folder before anything has begun',
  () => {
    const folder = newDataFolder()

    claimFolder(folder, true)

    const { status, stderr } = node(['scripts/start.mjs', `--data=${folder}`])

    expect(stderr).toMatch(/ holds made-up conversations\. .*\n$/)
    expect(status).toBe(1)
  },
  START_MS
)

it('leaves nothing running when npm is killed', async () => {
  const port = await freePorts()
  const servicePort = port + 4
  const npm = spawn(
    'npm',
    [
      ...['start', '--silent', '--', '--json', '--no-open'],
      ...[`--port=${port}`, `--service-port=${servicePort}`],
      `--data=${newDataFolder()}`,
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] }
  )

  await new Promise((found) =>
    createInterface({ input: npm.stdout }).once('line', found)
  )
  const ports = [port, port + 1, port + 2, port + 3, servicePort]

  expect(ports.map((each) => portOwner(each))).not.toContain(undefined)
  npm.kill('SIGKILL')
  await eventually(() =>
    ports.every((each) => portOwner(each) === undefined) ? true : undefined
  )
})
