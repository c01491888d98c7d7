// Types and the rules that need them look at one and the same program: to read it costs more than to judge it.
import { join } from 'node:path'

import { ESLint } from 'eslint'
import ts from 'typescript'

import { root } from './install.mjs'

const [project, ...folders] = process.argv.slice(2)

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
  })
}

/** What is wrong in the project's own files: those that they import are another project's, which judges them. */
const problemsOf = (program, { errors, fileNames }) => [
  ...errors,
  ...program.getOptionsDiagnostics(),
  ...program.getGlobalDiagnostics(),
  ...fileNames
    .map((name) => program.getSourceFile(name))
    .flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]),
]

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
const program = ts.createProgram(configuration.fileNames, configuration.options)
const problems = problemsOf(program, configuration)
const found = [ts.formatDiagnostics(problems, host), await lint(program)].join(
  ''
)

process.stdout.write(found)
process.exitCode = found === '' ? 0 : 1
