import './node-version.mjs'

import { builtScript } from './built-script.mjs'
import { ensureInstalled } from './install.mjs'
import { keptByNpm } from './npm-options.mjs'
import { whenParentIsGone } from './parent.mjs'

const hint = keptByNpm(process.argv.slice(2))

if (hint) {
  console.error(hint)
  process.exit(1)
}

ensureInstalled()
whenParentIsGone(() => process.kill(process.pid, 'SIGTERM'))

const script = await builtScript('local', 'local/main.ts')

// For where in its sources a mistake of its own is.
process.setSourceMapsEnabled(true)
await import(script)
