import { createHash } from 'node:crypto'
import { join } from 'node:path'

import { build } from 'esbuild'

import { graphqlFiles } from './graphql-files'

const root = join(__dirname, '..', '..')

export interface PageBundle {
  /** Changes with the script. */
  hash: string
  script: string
}

/**
 * The admin page with its surroundings as one script. The app's own sources see what the platform gives them:
 * React 16.9, `vtex.render-runtime` by name, GraphQL from files.
 */
export const bundlePage = async (): Promise<PageBundle> => {
  const { outputFiles } = await build({
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
  })
  const script = outputFiles[0]?.text ?? ''

  return { hash: createHash('sha256').update(script).digest('hex'), script }
}
