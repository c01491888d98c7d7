import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { build } from 'esbuild'

import { givenToPage } from '../../builder/given-to-page'
import { graphqlFiles } from '../graphql-files'
import { pageFolder } from './page-files'

/** Bytes after compression, of everything that a first visit brings beside the platform's own scripts and admin-ui. */
const most = 92_000

const compressed = (content: string | Uint8Array): number =>
  gzipSync(content).length

const script = async (external: string[]): Promise<number> => {
  const { outputFiles } = await build({
    entryPoints: [join(pageFolder, 'LiveSupport.tsx')],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    jsx: 'transform',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    external: [...givenToPage, ...external],
    plugins: [graphqlFiles],
  })

  return compressed(outputFiles[0]?.contents ?? '')
}

/** Without their file's line breaks, as the page's runtime takes them. */
const messages = (language: string): number => {
  const path = join(pageFolder, '..', 'messages', `${language}.json`)

  return compressed(JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))))
}

it.each(['pt', 'en', 'es'])(
  'brings little beside admin-ui to who reads %s',
  async (language) => {
    const weight = (await script(['@vtex/admin-ui'])) + messages(language)

    expect(weight).toBeLessThan(most)
  }
)
