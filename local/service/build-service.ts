import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

import { build } from 'esbuild'

import type { AppFiles } from '../vtex/app-files'
import { mergeGraphqlSchema } from './graphql-schema'

/** Names that VTEX's builder does not get, as .vtexignore says. */
const skippedFolders = new Set(['node_modules', 'build', 'testing'])

const filesUnder = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name)

        if (!entry.isDirectory()) return [path]

        return skippedFolders.has(entry.name) ? [] : filesUnder(path)
      })
    : []

const isSource = (path: string): boolean =>
  /\.ts$/.test(path) && !/\.(test|d)\.ts$/.test(path)

const fingerprint = (paths: string[]): string => {
  const hash = createHash('sha256')

  for (const path of paths) {
    const { mtimeMs, size } = statSync(path)
    hash.update(`${path} ${mtimeMs} ${size}\n`)
  }

  return hash.digest('hex')
}

const writeDescription = (app: AppFiles, output: string): void => {
  const described = JSON.parse(
    readFileSync(join(app.folder, 'node', 'service.json'), 'utf8')
  ) as { routes?: object }

  mkdirSync(output, { recursive: true })
  writeFileSync(
    join(output, 'service.json'),
    JSON.stringify({
      ...described,
      workers: app.service.workers,
      routes: { ...described.routes, __graphql: { path: '/_v/graphql' } },
    })
  )
  writeFileSync(
    join(output, 'schema.graphql'),
    mergeGraphqlSchema(join(app.folder, 'graphql'))
  )
}

const compile = async (app: AppFiles, output: string): Promise<void> => {
  const source = join(app.folder, 'node')

  await build({
    entryPoints: filesUnder(source).filter(isSource),
    outbase: source,
    outdir: join(output, 'src', 'node'),
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'silent',
  })
}

/**
 * Compiles an app into the layout that the runtime loads, unless that was done for these very sources.
 * Answers the folder to start the runtime in.
 */
export const buildService = async (app: AppFiles): Promise<string> => {
  const folder = join(app.folder, 'node', 'build')
  const stamp = join(folder, 'built-from')
  const sources = [
    ...filesUnder(join(app.folder, 'node')),
    ...filesUnder(join(app.folder, 'graphql')),
    join(app.folder, 'manifest.json'),
  ]
  const builtFrom = fingerprint(sources)

  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === builtFrom) {
    return folder
  }

  rmSync(folder, { recursive: true, force: true })
  writeDescription(app, join(folder, 'service'))
  await compile(app, join(folder, 'service'))
  writeFileSync(stamp, builtFrom)

  return folder
}
