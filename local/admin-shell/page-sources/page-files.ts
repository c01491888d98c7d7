import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export const pageFolder = join(__dirname, '..', '..', '..', 'react')

interface PageFile {
  /** Below `react/`. */
  path: string
  text: string
}

/** The page's own sources, without what only its tests use. */
export const pageFiles = (extension: RegExp): PageFile[] =>
  readdirSync(pageFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extension.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/node_modules|testing|\.test\.tsx?$/.test(path))
    .map((path) => ({
      path: relative(pageFolder, path),
      text: readFileSync(path, 'utf8'),
    }))
