import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { Kind, parse, print, visit } from 'graphql'
import type {
  ArgumentNode,
  DefinitionNode,
  DirectiveNode,
  DocumentNode,
  FieldDefinitionNode,
} from 'graphql'

import { StartFailure } from '../start-failure'

/** Seconds, as the runtime's MAX_AGE says them; ZERO stands for no caching. */
const cacheAges: Record<string, string> = {
  ZERO: '0',
  SHORT: '120',
  MEDIUM: '3600',
  LONG: '86400',
}

/** The runtime declares these itself and fails to start when an app does so too. */
const nativeNames = new Set([
  'auth',
  'cacheControl',
  'deprecated',
  'metric',
  'sanitize',
  'settings',
  'smartcache',
  'translatableV2',
  'translateTo',
  'IOAuthScope',
  'IOCacheControlScope',
  'IOSanitizedString',
  'IOUpload',
  'Upload',
])

const graphqlFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name)

      if (entry.isDirectory()) return graphqlFiles(path)

      return entry.name.endsWith('.graphql') ? [path] : []
    })
    .sort()

const isNative = (definition: DefinitionNode): boolean =>
  'name' in definition &&
  definition.name !== undefined &&
  nativeNames.has(definition.name.value)

const argumentOf = (
  directive: DirectiveNode,
  name: string
): ArgumentNode['value'] | undefined =>
  directive.arguments?.find((argument) => argument.name.value === name)?.value

const authorizationProblem = (
  field: FieldDefinitionNode
): string | undefined => {
  const auth = field.directives?.find(({ name }) => name.value === 'auth')

  if (auth === undefined) return 'has no @auth'

  const scope = argumentOf(auth, 'scope')

  if (scope?.kind !== Kind.ENUM) return 'has an @auth without scope'
  if (scope.value === 'PUBLIC') return undefined

  return argumentOf(auth, 'productCode') && argumentOf(auth, 'resourceCode')
    ? undefined
    : 'has a private @auth without productCode and resourceCode'
}

/** What graphql builder 2.x refuses to build. */
const checkAuthorization = (document: DocumentNode): void => {
  for (const definition of document.definitions) {
    const isOperationType =
      definition.kind === Kind.OBJECT_TYPE_DEFINITION &&
      ['Query', 'Mutation'].includes(definition.name.value)

    for (const field of isOperationType ? (definition.fields ?? []) : []) {
      const problem = authorizationProblem(field)

      if (problem !== undefined) {
        throw new StartFailure(
          `VTEX would not build the GraphQL schema: ${field.name.value} ${problem}.`
        )
      }
    }
  }
}

/** The runtime's `maxAge` is a number, while VTEX's documents teach words. */
const withCacheAgesInSeconds = (document: DocumentNode): DocumentNode =>
  visit(document, {
    Argument: (argument: ArgumentNode) =>
      argument.name.value === 'maxAge' && argument.value.kind === Kind.ENUM
        ? {
            ...argument,
            value: {
              kind: Kind.INT,
              value: cacheAges[argument.value.value] ?? '0',
            },
          }
        : undefined,
  })

/** One schema from all files of an app's `graphql` folder, in the form that the runtime reads. */
export const mergeGraphqlSchema = (folder: string): string => {
  const document = parse(
    graphqlFiles(folder)
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n\n')
  )

  checkAuthorization(document)

  return print(
    withCacheAgesInSeconds({
      ...document,
      definitions: document.definitions.filter(
        (definition) => !isNative(definition)
      ),
    })
  )
}
