import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'

import { keptBuild } from '../scripts/kept-build.cjs'

const nameOf = (entry: string): string =>
  relative(__dirname, entry).replace(/\W+/g, '-')

/** One script for the browser from a TypeScript entry file. */
export const browserScript = async (entry: string): Promise<string> => {
  const file = await keptBuild(nameOf(entry), {
    entryPoints: [entry],
    format: 'iife',
    target: 'es2020',
  })

  return readFile(file, 'utf8')
}
