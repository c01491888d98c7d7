import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { build } from 'esbuild'

import type { AppFiles } from '../vtex/app-files'
import { asTypeScriptWrites } from './as-typescript-writes'
import { target } from './compilation'
import { mergeGraphqlSchema } from './graphql-schema'

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

const writeScripts = async (
  app: AppFiles,
  sources: string[],
  output: string
): Promise<void> => {
  const source = join(app.folder, 'node')

  const { outputFiles } = await build({
    entryPoints: sources,
    outbase: source,
    outdir: join(output, 'src', 'node'),
    format: 'cjs',
    platform: 'node',
    target,
    // By require, as TypeScript does: what is loaded when asked for is found by the same path as all else.
    supported: { 'dynamic-import': false },
    // Beside the script: the engine keeps a script's whole text for as long as it runs.
    sourcemap: 'linked',
    logLevel: 'silent',
    write: false,
  })

  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, path.endsWith('.js') ? asTypeScriptWrites(text) : text)
  }
}

/** Writes what the runtime loads: the app's `sources` as scripts, and what describes them. */
export const compileService = async (
  app: AppFiles,
  sources: string[],
  output: string
): Promise<void> => {
  writeDescription(app, output)
  await writeScripts(app, sources, output)
}
