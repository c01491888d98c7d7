import { spawn } from 'node:child_process'
import { join } from 'node:path'

import { ensureInstalled, root } from './install.mjs'

ensureInstalled()

const child = spawn(
  process.execPath,
  ['--import', 'tsx', join(root, 'local', 'main.ts'), ...process.argv.slice(2)],
  { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] }
)

const parent = process.ppid

/** A parent that was killed gives no signal; the channel's end tells the child. */
const watch = setInterval(() => {
  if (process.ppid !== parent) child.disconnect()
}, 500)

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => child.kill(signal))
}

child.on('exit', (code, signal) => {
  clearInterval(watch)
  process.exit(signal ? 1 : (code ?? 1))
})
