import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { join } from 'node:path'

import { root } from './install.mjs'
import { whenParentIsGone } from './parent.mjs'

const running = new Set()

const signalGroup = (child, signal) => {
  try {
    process.kill(-child.pid, signal)
  } catch {
    // It has ended.
  }
}

/** Ends whatever runs, with all that it started, and then this process. */
const endEverything = async () => {
  for (const child of running) signalGroup(child, 'SIGTERM')
  await sleep(1_500)
  for (const child of running) signalGroup(child, 'SIGKILL')
  process.exit(1)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, endEverything)
}
whenParentIsGone(endEverything).unref()

/** Room for young objects, and no collector's threads, which would only wait for processors that other processes want. */
const collector = ['--max-semi-space-size=64', '--single-threaded-gc']

/** How many bytes of bytecode run before a function is optimized: a test file calls most functions too seldom for optimizing to pay off. */
const unhurried = ['--interrupt-budget=2000000']

/** What Node runs for a command of a package. */
const scriptOf = (command) => join(root, 'node_modules', '.bin', command)

/** Runs Node or a command of a package; answers whether it went well. `onOutput` gets what it prints as it comes. */
export const run = (command, args, onOutput) =>
  new Promise((done) => {
    const script = command === 'node' ? [] : [scriptOf(command)]
    const engine = command === 'jest' ? [...collector, ...unhurried] : collector
    const child = spawn(process.execPath, [...engine, ...script, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })

    running.add(child)
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', onOutput)
    }
    child.once('error', ({ message }) => onOutput(`${message}\n`))
    child.once('close', (status) => {
      running.delete(child)
      done(status === 0)
    })
  })
