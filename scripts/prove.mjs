import './node-version.mjs'

import { builtScript } from './built-script.mjs'

await import(await builtScript('prove', 'prove/main.ts'))
