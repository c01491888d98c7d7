import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { satisfies } from 'semver'
import { z } from 'zod'

const description = z.object({
  name: z.string().optional(),
  version: z.string().optional(),
  engines: z
    .object({ node: z.string().optional() })
    .optional()
    .catch(undefined),
})

type Description = z.infer<typeof description>

const foldersIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@')
        ? foldersIn(join(folder, name))
        : [join(folder, name)]
    )

const packagesIn = (modules: string): Description[] =>
  existsSync(modules)
    ? foldersIn(modules).flatMap((folder) => {
        const path = join(folder, 'package.json')
        const own = existsSync(path)
          ? [description.parse(JSON.parse(readFileSync(path, 'utf8')))]
          : []

        return [...own, ...packagesIn(join(folder, 'node_modules'))]
      })
    : []

/** Packages below a `node_modules` that this version of Node may not install, each with what it demands. */
export const packagesRefusing = (version: string, modules: string): string[] =>
  packagesIn(modules).flatMap(({ name, version: own, engines }) =>
    engines?.node === undefined || satisfies(version, engines.node)
      ? []
      : [`${name}@${own} demands Node ${engines.node}`]
  )
