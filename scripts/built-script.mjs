import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { root } from './install.mjs'
import kept from './kept-build.cjs'

/** Files beside a source are still found from the one script that all sources become. */
const sourceFolders = {
  name: 'source-folders',
  setup: (build) => {
    build.onLoad({ filter: /\.(ts|cjs)$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8')
      const folder = JSON.stringify(dirname(path))

      return {
        loader: 'ts',
        contents: /\b__dirname\b/.test(text)
          ? `const __dirname = ${folder}; ${text}`
          : text,
      }
    })
  },
}

/** A program of this repository as one script, compiled once for its sources: each start would compile them otherwise. */
export const builtScript = (name, entry) =>
  kept.keptBuild(name, {
    entryPoints: [join(root, entry)],
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    plugins: [sourceFolders],
  })
