import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import type { Plugin } from 'esbuild'
import { build } from 'esbuild'

import type { playRound } from '../round'
import type { Mutant } from './mutants'

const root = resolve(__dirname, '../..')

interface Proof {
  playRound: typeof playRound
}

/** Breaks the line while bundling. A line that is missing, or there twice, is an error. */
const breaking = ({ name, file, from, to }: Mutant): Plugin => ({
  name: 'mutant',
  setup: ({ onLoad }) => {
    const path = join(root, file)

    onLoad({ filter: /\.ts$/ }, ({ path: loaded }) => {
      if (loaded !== path) return undefined

      const parts = readFileSync(path, 'utf8').split(from)

      if (parts.length !== 2) {
        throw new Error(`"${name}" does not fit ${file} any more: ${from}`)
      }

      return { contents: parts.join(to), loader: 'ts' }
    })
  },
})

/** The proof over the broken service, bundled to `outfile`. */
export const brokenProof = async (
  mutant: Mutant,
  outfile: string
): Promise<Proof> => {
  await build({
    entryPoints: [join(root, 'prove/round.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    logLevel: 'silent',
    define: {
      __dirname: JSON.stringify(join(root, 'node/adapters/zendesk/testing')),
    },
    plugins: [breaking(mutant)],
  })

  return (await import(outfile)) as Proof
}
