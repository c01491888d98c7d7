import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

import { build } from 'esbuild'

import type { AppFiles } from '../vtex/app-files'
import { asTypeScriptWrites } from './as-typescript-writes'
import { mergeGraphqlSchema } from './graphql-schema'

/** As `node/tsconfig.json` tells VTEX's builder. */
export const target = 'es2017'

/** Changes with whatever else is made of the same sources. */
const compilation = `${target}, exports are values`

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
  const hash = createHash('sha256').update(compilation)

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

  const { outputFiles } = await build({
    entryPoints: filesUnder(source).filter(isSource),
    outbase: source,
    outdir: join(output, 'src', 'node'),
    format: 'cjs',
    platform: 'node',
    target,
    sourcemap: 'inline',
    logLevel: 'silent',
    write: false,
  })

  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, asTypeScriptWrites(text))
  }
}

/** How many builds stay: others may be running from the last ones. */
const keptBuilds = 5

const dropOldBuilds = (builds: string): void => {
  readdirSync(builds)
    .map((name) => join(builds, name))
    .map((path) => ({ path, age: statSync(path).mtimeMs }))
    .sort((one, other) => other.age - one.age)
    .slice(keptBuilds)
    .forEach(({ path }) => rmSync(path, { recursive: true, force: true }))
}

/** Puts a finished build in its place, unless another process was first. */
const putInPlace = (unfinished: string, folder: string): void => {
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(unfinished, { recursive: true, force: true })
  }
}

/**
 * Compiles an app into the layout that the runtime loads, unless that was done for these very sources. Several
 * processes may do so at once. Answers the folder to start the runtime in.
 */
export const buildService = async (app: AppFiles): Promise<string> => {
  const builds = join(app.folder, 'node', 'build')
  const sources = [
    ...filesUnder(join(app.folder, 'node')),
    ...filesUnder(join(app.folder, 'graphql')),
    join(app.folder, 'manifest.json'),
  ]
  const folder = join(builds, fingerprint(sources).slice(0, 12))

  if (existsSync(folder)) return folder

  mkdirSync(builds, { recursive: true })

  const unfinished = mkdtempSync(`${folder}.`)

  writeDescription(app, join(unfinished, 'service'))
  await compile(app, join(unfinished, 'service'))
  putInPlace(unfinished, folder)
  dropOldBuilds(builds)

  return folder
}
