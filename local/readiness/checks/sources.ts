import { join } from 'node:path'

import type { FieldDefinitionNode } from 'graphql'
import { Kind, parse, print } from 'graphql'

import { mergeGraphqlSchema } from '../../service/graphql-schema'
import { readAppFiles } from '../../vtex/app-files'
import { readText, sourcesBelow } from '../app-folder'
import { manifest } from '../manifest'
import { check } from '../rule'

const root = join(__dirname, '..', '..', '..')

const sourcesWith = (pattern: RegExp, except = /^$/): string[] =>
  [...sourcesBelow('node'), ...sourcesBelow('react')].filter(
    (path) => !except.test(path) && pattern.test(readText(path))
  )

const found = (paths: string[], what: string): string[] =>
  paths.map((path) => `${path} ${what}`)

export const calls = check('All calls go through clients of @vtex/api', () =>
  found(
    sourcesWith(
      /^import (?!type)[^;]*? from '(node:)?(http|https|net|tls)'|\bfetch\(|axios\.(get|post|put|request|create)|axios\(/m
    ),
    'calls by itself'
  )
)

export const keys = check('No appKey, appToken or token in the sources', () =>
  found(
    sourcesWith(/vtexappkey-\w|VTEX-API-App(Key|Token)|eyJ[\w-]{20,}\./i),
    'holds a key'
  )
)

export const viewMessages = check('Views take their words from messages/', () =>
  found(
    sourcesWith(
      />\s*[A-Z][a-z]+ [a-z][^<{>]*<\/|(label|title|placeholder)="[A-Z][a-z]+ [a-z]/,
      /^node\//
    ),
    'spells a sentence out'
  )
)

const rootFields = (): FieldDefinitionNode[] =>
  parse(mergeGraphqlSchema(join(root, 'graphql'))).definitions.flatMap(
    (definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION &&
      ['Query', 'Mutation'].includes(definition.name.value)
        ? (definition.fields ?? [])
        : []
  )

const directiveIn = (field: FieldDefinitionNode, name: string) => {
  const text = field.directives
    ?.filter((directive) => directive.name.value === name)
    .map(print)
    .join()

  return text === '' ? undefined : text
}

const isGuarded = (field: FieldDefinitionNode): boolean => {
  const auth = directiveIn(field, 'auth') ?? ''

  return auth.includes('PRIVATE')
    ? /productCode: "\d+", resourceCode: "[\w-]+"/.test(auth)
    : auth.includes('PUBLIC') && directiveIn(field, 'requiresBot') !== undefined
}

export const fields = check(
  'Each GraphQL field asks for a License Manager resource or for the bot',
  () => {
    const all = rootFields()

    return all.length === 0
      ? ['No field was found']
      : found(
          all
            .filter((field) => !isGuarded(field))
            .map(({ name }) => name.value),
          'has no guard'
        )
  }
)

export const paths = check('Each route’s path carries the app’s name', () =>
  Object.entries(readAppFiles(root).service.routes)
    .filter(([, { path }]) => !path.startsWith(`/_v/${manifest().name}/`))
    .map(([name, { path }]) => `${name} is at ${path}`)
)

export const limits = check(
  'service.json keeps to the documented limits: time-out of 1 to 60 s, memory of 1024 MB, 2 to 40 replicas',
  () => {
    try {
      readAppFiles(root)

      return []
    } catch (error) {
      return [String(error)]
    }
  }
)
