import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

import { z } from 'zod'

export const appFolder = resolve(__dirname, '../..')

export const readText = (path: string): string =>
  readFileSync(join(appFolder, path), 'utf8')

export const readJson = (path: string): unknown => JSON.parse(readText(path))

const outsideTheApp = new Set(['node_modules', '.git', '.data', '.local'])

/** Paths of all files below a folder of the app, from the app's root; dependencies, data and history left out. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(join(appFolder, folder), { withFileTypes: true }).flatMap(
    (entry) => {
      const path = relative(appFolder, join(appFolder, folder, entry.name))

      if (!entry.isDirectory()) return [path]

      return outsideTheApp.has(entry.name) ? [] : filesBelow(path)
    }
  )

/** Sources of a folder without its tests and what they stand on. */
export const sourcesBelow = (folder: string): string[] =>
  filesBelow(folder).filter(
    (path) =>
      /\.tsx?$/.test(path) &&
      !/\.test\.tsx?$/.test(path) &&
      !/\/(testing|build)\//.test(path)
  )

const policyShape = z.object({
  name: z.string(),
  attrs: z.object({ host: z.string(), path: z.string() }).optional(),
})

const manifestShape = z.looseObject({
  vendor: z.string(),
  name: z.string(),
  version: z.string(),
  builders: z.record(z.string(), z.string()),
  policies: z.array(policyShape),
})

export const manifest = () => manifestShape.parse(readJson('manifest.json'))

/** Hosts and paths that the manifest lets requests out to. */
export const outboundPolicies = (): Array<{ host: string; path: string }> =>
  manifest().policies.flatMap(({ name, attrs }) =>
    name === 'outbound-access' && attrs ? [attrs] : []
  )
