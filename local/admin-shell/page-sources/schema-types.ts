import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type {
  GraphQLInputType,
  GraphQLNamedType,
  GraphQLOutputType,
  GraphQLSchema,
} from 'graphql'
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'

const folder = join(__dirname, '..', '..', '..', 'graphql')

const platformDirectives = `
  scalar IOSanitizedString
  enum IOAuthScope { PUBLIC PRIVATE }
  directive @auth(
    scope: IOAuthScope
    productCode: String
    resourceCode: String
  ) on FIELD_DEFINITION
`

/** The app's whole schema, as the platform joins it from its files. */
export const appSchema = (): GraphQLSchema => {
  const types = join(folder, 'types')
  const files = [
    join(folder, 'schema.graphql'),
    join(folder, 'directives.graphql'),
    ...readdirSync(types).map((file) => join(types, file)),
  ]
  const sources = files.map((file) => readFileSync(file, 'utf8'))

  return buildSchema([platformDirectives, ...sources].join('\n'))
}

const scalars: Record<string, string> = {
  ID: 'string',
  String: 'string',
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
}

type FieldType = GraphQLInputType | GraphQLOutputType

const bare = (type: FieldType): string => {
  if (isListType(type)) return `Array<${printed(type.ofType)}>`

  const name = String(type)

  return scalars[name] || name
}

const printed = (type: FieldType): string =>
  isNonNullType(type) ? bare(type.ofType) : `${bare(type)} | null`

const width = 80

/** One line, a second one, or a line for each value: as the formatter does. */
const printUnion = (name: string, values: string[]): string => {
  const start = `export type ${name} =`
  const union = values.join(' | ')

  if (`${start} ${union}`.length <= width) return `${start} ${union}`

  return `  ${union}`.length <= width
    ? `${start}\n  ${union}`
    : `${start}\n${values.map((value) => `  | ${value}`).join('\n')}`
}

const printType = (type: GraphQLNamedType): string[] => {
  if (isEnumType(type)) {
    return [
      printUnion(
        type.name,
        type.getValues().map(({ name }) => `'${name}'`)
      ),
    ]
  }

  if (isInputObjectType(type) || isObjectType(type)) {
    const optional = isInputObjectType(type)
    const fields = Object.values<{ name: string; type: FieldType }>(
      type.getFields()
    ).map(
      (field) =>
        `  ${field.name}${optional && !isNonNullType(field.type) ? '?' : ''}: ${printed(field.type)}`
    )

    return [`export interface ${type.name} {\n${fields.join('\n')}\n}`]
  }

  return []
}

const ours = ({ name }: GraphQLNamedType): boolean =>
  !name.startsWith('__') && !name.startsWith('IO') && !(name in scalars)

/** The schema in TypeScript, as the page's file holds it. */
export const schemaTypes = (schema: GraphQLSchema): string => {
  const parts = [
    '// Written from graphql/ by local/admin-shell/page-sources/write-schema-types.ts.',
    ...Object.values(schema.getTypeMap())
      .filter(ours)
      .filter(({ name }) => name !== 'Query' && name !== 'Mutation')
      .sort((one, other) => one.name.localeCompare(other.name))
      .reduce<string[]>((all, type) => [...all, ...printType(type)], []),
  ]

  return `${parts.join('\n\n')}\n`
}
