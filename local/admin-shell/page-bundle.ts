import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { BuildOptions } from 'esbuild'
import { context } from 'esbuild'

import { keptBuild } from '../../scripts/kept-build.cjs'
import { graphqlFiles } from './graphql-files'

const root = join(__dirname, '..', '..')

export interface PageBundle {
  /** Changes with the script. */
  hash: string
  script: string
}

/** The page as it is served. */
export interface Page {
  current(): Promise<PageBundle>
  /** Only a page that is watched changes. Answers how to stop listening. */
  onChange?(listener: () => void): () => void
}

/** A page that is built anew while it is served. */
export interface WatchedPage extends Required<Page> {
  /** Rejects when the sources do not compile; the last bundle stays then. */
  rebuild(): Promise<void>
  close(): Promise<void>
}

/**
 * The admin page with its surroundings as one script. The app's own sources see what the platform gives them:
 * React 16.9, `vtex.render-runtime` by name, GraphQL from files.
 */
const options = {
  entryPoints: [join(__dirname, 'client', 'main.tsx')],
  bundle: true,
  write: false,
  minify: true,
  format: 'iife',
  target: 'es2020',
  jsx: 'transform',
  logLevel: 'silent',
  define: { 'process.env.NODE_ENV': '"production"' },
  alias: {
    'live-support/page': join(root, 'react', 'LiveSupport.tsx'),
    'vtex.render-runtime': join(__dirname, 'render-runtime.ts'),
    'react/jsx-runtime': 'react-with-jsx-runtime/jsx-runtime',
  },
  plugins: [graphqlFiles],
} satisfies BuildOptions

const bundleOf = (script: string): PageBundle => ({
  hash: createHash('sha256').update(script).digest('hex'),
  script,
})

/** The page of the sources as they are now. */
export const builtPage = (): Page => {
  const bundle = keptBuild('page', options)
    .then((file) => readFile(file, 'utf8'))
    .then(bundleOf)

  // Awaited by each request; this only keeps a failed build from ending the process before one asks.
  bundle.catch(() => undefined)

  return { current: () => bundle }
}

export const watchedPage = async (): Promise<WatchedPage> => {
  const builds = await context(options)
  const listeners = new Set<() => void>()
  const latest = async (): Promise<PageBundle> =>
    bundleOf((await builds.rebuild()).outputFiles[0]?.text ?? '')
  let bundle = await latest()

  return {
    current: async () => bundle,
    onChange: (listener) => {
      listeners.add(listener)

      return () => listeners.delete(listener)
    },
    rebuild: async () => {
      bundle = await latest()
      listeners.forEach((listener) => listener())
    },
    close: () => builds.dispose(),
  }
}
