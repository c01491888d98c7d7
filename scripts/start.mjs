import './node-version.mjs'

import { spawn } from 'node:child_process'

import { builtScript } from './built-script.mjs'
import { ensureInstalled, root } from './install.mjs'
import { keptByNpm } from './npm-options.mjs'
import { whenParentIsGone } from './parent.mjs'

const options = process.argv.slice(2)
const hint = keptByNpm(options)

if (hint) {
  console.error(hint)
  process.exit(1)
}

ensureInstalled()

const child = spawn(
  process.execPath,
  [
    '--enable-source-maps',
    await builtScript('local', 'local/main.ts'),
    ...options,
  ],
  { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] }
)

/** The end of the channel tells the child to end, too. */
const watch = whenParentIsGone(() => child.connected && child.disconnect())

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => child.kill(signal))
}

child.on('exit', (code, signal) => {
  clearInterval(watch)
  process.exit(signal ? 1 : (code ?? 1))
})
