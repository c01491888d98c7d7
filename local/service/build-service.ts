import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'

import { dropOldest } from '../drop-oldest'
import type { AppFiles } from '../vtex/app-files'

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

/** How many builds stay: others may be running from the last ones. */
const KEPT_BUILDS = 5

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

  // What compiles is loaded where there is something to compile.
  const { compileService } = await import('./compile-service')

  compileService(
    app,
    filesUnder(join(app.folder, 'node')).filter(isSource),
    join(unfinished, 'service')
  )
  putInPlace(unfinished, folder)
  // Nobody waits for it.
  dropOldest(builds, KEPT_BUILDS).catch(() => undefined)

  return folder
}
