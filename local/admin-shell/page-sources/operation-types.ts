import { join } from 'node:path'

import { codegen } from '@graphql-codegen/core'
import * as typescript from '@graphql-codegen/typescript'
import * as operations from '@graphql-codegen/typescript-operations'
import { parse } from 'graphql'

import { formatted } from '../../formatted'
import { appSchema } from './app-schema'
import { pageFiles, pageFolder } from './page-files'

export interface GeneratedFile {
  path: string
  text: string
}

interface Operation {
  /** The file's name, such as `roster.graphql`. */
  file: string
  /** Its types' common name, such as `RosterQuery`. */
  type: string
  text: string
}

const OPERATION_NAMES = /(query|mutation) (\w+)/

const pageOperations = (): Operation[] =>
  pageFiles(/\.graphql$/).map(({ path, text }) => {
    const [, kind, name] = OPERATION_NAMES.exec(text) ?? []

    return {
      file: path.replace('graphql/', ''),
      type: `${name}${kind === 'query' ? 'Query' : 'Mutation'}`,
      text,
    }
  })

const typesOf = (all: Operation[]): Promise<string> =>
  codegen({
    filename: 'operation-types.ts',
    schema: appSchema(),
    documents: all.map(({ file, text }) => ({
      location: file,
      document: parse(text),
    })),
    config: {
      avoidOptionals: { field: true },
      defaultScalarType: 'never',
      enumsAsTypes: true,
      onlyOperationTypes: true,
      skipTypename: true,
    },
    plugins: [{ typescript: {} }, { operations: {} }],
    pluginMap: { typescript, operations },
  })

const moduleOf = ({ file, type }: Operation): string => `
  declare module '*/${file}' {
    const operation: import('./operation').Operation<
      import('./operation-types').${type},
      import('./operation-types').${type}Variables
    >
    export default operation
  }`

/** By the last word first, which says what an operation is about. */
const subjectFirst = (file: string): string =>
  file.replace('.graphql', '').split('-').reverse().join(' ')

const bySubject = (one: Operation, other: Operation): number =>
  subjectFirst(one.file) < subjectFirst(other.file) ? -1 : 1

/**
 * The documents are much alike, those about the same most of all: beside each other in the bundle they take a quarter less once
 * compressed, which looks back 32 kB.
 */
const togetherOf = (all: Operation[]): string =>
  [...all]
    .sort(bySubject)
    .map(({ file }) => `import './${file}'`)
    .join('\n')

const generated = (name: string, text: string): GeneratedFile => {
  const notice = '// Generated from the .graphql files by `npm run page-types`.'
  const path = join(pageFolder, 'graphql', name)

  return { path, text: formatted(path, `${notice}\n\n${text}`) }
}

/** What each of the page's operations takes and asks for, which file holds which operation, and all of them at once. */
export const operationTypes = async (): Promise<GeneratedFile[]> => {
  const all = pageOperations()

  return [
    generated('operation-types.ts', await typesOf(all)),
    generated('operation-files.d.ts', all.map(moduleOf).join('\n')),
    generated('operations-together.ts', togetherOf(all)),
  ]
}
