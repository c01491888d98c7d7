import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

import type { AppFiles } from '../vtex/app-files'
import { mergeGraphqlSchema } from './graphql-schema'
import { scriptCompiler } from './script-compiler'

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

const writeScripts = (
  app: AppFiles,
  sources: string[],
  output: string
): void => {
  const folder = join(app.folder, 'node')
  const compile = scriptCompiler(folder)

  for (const source of sources) {
    const script = join(
      output,
      'src',
      'node',
      relative(folder, source)
    ).replace(/\.ts$/, '.js')
    const { text, map } = compile(source)

    mkdirSync(dirname(script), { recursive: true })
    writeFileSync(script, text)
    // Beside the script: the engine keeps a script's whole text for as long as it runs.
    writeFileSync(`${script}.map`, map)
  }
}

/** Writes what the runtime loads: the app's `sources` as scripts, and what describes them. */
export const compileService = (
  app: AppFiles,
  sources: string[],
  output: string
): void => {
  writeDescription(app, output)
  writeScripts(app, sources, output)
}
