import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const root = join(__dirname, '..', '..')

/** Paths are from the app's root. */
export const exists = (path: string): boolean => existsSync(join(root, path))

export const readBytes = (path: string): Buffer =>
  readFileSync(join(root, path))

export const readText = (path: string): string =>
  exists(path) ? readBytes(path).toString('utf8') : ''

export const readJson = (path: string): unknown => JSON.parse(readText(path))

export const filesBelow = (folder: string): string[] =>
  exists(folder)
    ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)))
        .filter((path) => !/(^|\/)(node_modules|build)\//.test(path))
        .sort()
    : []

/** What ships of a folder's sources. */
export const sourcesBelow = (folder: string): string[] =>
  filesBelow(folder).filter(
    (path) => /\.tsx?$/.test(path) && !/\/testing\/|\.test\.tsx?$/.test(path)
  )
