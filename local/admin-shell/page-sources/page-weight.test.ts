import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import type { Plugin } from 'esbuild'
import { build } from 'esbuild'

import { givenToPage } from '../../builder/given-to-page'
import { graphqlFiles } from '../graphql-files'
import { pageFolder } from './page-files'

/**
 * Bytes after compression, of everything that a first visit brings beside the platform's own scripts and admin-ui. A page may bring
 * 90,000; what is less than that is room for what is to come. Whoever takes of it raises this number, and says so in
 * docs/decisions/admin-page.md.
 */
const most = 89_700

/** As many less, and some, the platform's builder makes of the same sources: 217 to 305 on 30 November 2026, with webpack 4 and terser. */
const esbuildsOwn = 200

const compressed = (content: string | Uint8Array): number =>
  gzipSync(content).length

const notWeighed = [...givenToPage, '@vtex/admin-ui']

/**
 * Packages that are not weighed, imported once for all files, as the platform's builder does. Marked as external alone, each of 300 files
 * would import them by names of its own: 4 kB that no browser gets.
 */
const importedOnce: Plugin = {
  name: 'imported-once',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[@a-z]/ }, ({ path, namespace }) => {
      if (!notWeighed.includes(path)) return undefined

      return namespace === 'once'
        ? { path, external: true }
        : { path, namespace: 'once' }
    })
    onLoad({ filter: /./, namespace: 'once' }, ({ path }) => ({
      contents: `export * from '${path}'; export { default } from '${path}'`,
    }))
  },
}

const script = async (): Promise<number> => {
  const { outputFiles } = await build({
    entryPoints: [join(pageFolder, 'LiveSupport.tsx')],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    jsx: 'transform',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [importedOnce, graphqlFiles],
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
    const weight = (await script()) + messages(language)

    expect(weight - esbuildsOwn).toBeLessThan(most)
  }
)
