import './node-version.mjs'

import { builtScript } from './built-script.mjs'

await import(await builtScript('mutants', 'prove/mutants/main.ts'))
