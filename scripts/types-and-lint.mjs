// Types and the rules that need them look at one and the same program: to read it costs more than to judge it.
import { join, resolve } from 'node:path'

import { ESLint } from 'eslint'
import ts from 'typescript'

import { root } from './install.mjs'

const [project, keptIn, ...folders] = process.argv.slice(2)

const host = {
  getCurrentDirectory: () => root,
  getCanonicalFileName: (name) => name,
  getNewLine: () => '\n',
}

const configurationOf = (folder) => {
  const { config } = ts.readConfigFile(
    join(root, folder, 'tsconfig.json'),
    ts.sys.readFile
  )

  return ts.parseJsonConfigFileContent(config, ts.sys, join(root, folder), {
    noEmit: true,
    incremental: true,
    tsBuildInfoFile: resolve(root, keptIn),
  })
}

/** A program that judges only what changed since the last one, and notes how far it came. */
const programOf = ({ fileNames, options }) =>
  ts.createIncrementalProgram({ rootNames: fileNames, options })

const lint = async (program) => {
  const eslint = new ESLint({
    cwd: root,
    overrideConfig: {
      files: folders.map((folder) => `${folder}/**/*.ts`),
      languageOptions: {
        parserOptions: { project: null, programs: [program] },
      },
    },
  })
  const results = await eslint.lintFiles(folders)
  const { format } = await eslint.loadFormatter('stylish')

  return format(results)
}

const configuration = configurationOf(project)
const builder = programOf(configuration)
const problems = [
  ...configuration.errors,
  ...ts.getPreEmitDiagnostics(builder.getProgram()),
]

builder.emit()

const found = [
  ts.formatDiagnostics(problems, host),
  await lint(builder.getProgram()),
].join('')

process.stdout.write(found)
process.exitCode = found === '' ? 0 : 1
