import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

import type { CompilerOptions, FormatDiagnosticsHost } from 'typescript'
import {
  flattenDiagnosticMessageText,
  formatDiagnostics,
  getParsedCommandLineOfConfigFile,
  sys,
  transpileModule,
  version,
} from 'typescript'
import { z } from 'zod'

import { dropOldest } from '../drop-oldest'

const script = z.object({
  text: z.string(),
  /** Of its sources. */
  map: z.string(),
})

type Script = z.infer<typeof script>

const cache = resolve(
  __dirname,
  '../../node_modules/.cache/live-support/service'
)

/** As the app tells VTEX's builder, but for the maps of sources. */
const optionsOf = (folder: string): CompilerOptions => {
  const options = getParsedCommandLineOfConfigFile(
    join(folder, 'tsconfig.json'),
    { sourceMap: true },
    {
      ...sys,
      // The options alone are wanted: nobody needs to look for what they apply to.
      readDirectory: () => [],
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(flattenDiagnosticMessageText(messageText, '\n'))
      },
    }
  )?.options

  return { ...options, outDir: undefined, configFilePath: undefined }
}

const host: FormatDiagnosticsHost = {
  getCurrentDirectory: sys.getCurrentDirectory,
  getCanonicalFileName: (name) => name,
  getNewLine: () => sys.newLine,
}

/** Fails with where and why the source is not TypeScript. */
const compiled = (
  path: string,
  source: string,
  options: CompilerOptions
): Script => {
  const {
    outputText,
    sourceMapText = '',
    diagnostics = [],
  } = transpileModule(source, {
    fileName: path,
    compilerOptions: { ...options, sourceRoot: dirname(path) },
    reportDiagnostics: true,
  })

  if (diagnostics.length > 0)
    throw new Error(formatDiagnostics(diagnostics, host).trimEnd())

  return { text: outputText, map: sourceMapText }
}

/** How many scripts stay: several times those of the service. */
const KEPT_SCRIPTS = 3_000

/** Renamed into its place, so that nobody reads half of it when several compile at once. */
const keep = (path: string, made: Script): void => {
  const unfinished = `${path}.${process.pid}`

  writeFileSync(unfinished, JSON.stringify(made))
  renameSync(unfinished, path)
}

/** What cannot be read is made anew, as what is not there. */
const keptAt = (path: string): Script | undefined => {
  try {
    return script.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined
  }
}

/**
 * Compiles the sources of an app's folder, one at a time, by TypeScript, as VTEX's builder does. What it made of the
 * same text before is kept.
 */
export const scriptCompiler = (
  folder: string,
  kept = cache
): ((path: string) => Script) => {
  const options = optionsOf(folder)

  mkdirSync(kept, { recursive: true })
  dropOldest(kept, KEPT_SCRIPTS).catch(() => undefined)

  return (path) => {
    const source = readFileSync(path, 'utf8')
    const hash = createHash('sha256')
      .update(JSON.stringify([version, options, path, source]))
      .digest('hex')
    const place = join(kept, `${hash}.json`)
    const before = keptAt(place)

    if (before) return before

    const made = compiled(path, source, options)

    keep(place, made)

    return made
  }
}
