import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql'
import type { GraphQLField, GraphQLInputType } from 'graphql'

const folder = resolve(__dirname, '../../graphql')

const PLATFORM_TYPES = `
  enum IOAuthScope { PUBLIC PRIVATE }
  directive @auth(scope: IOAuthScope, productCode: String, resourceCode: String) on FIELD_DEFINITION
`

export const schema = buildSchema(
  [
    PLATFORM_TYPES,
    ...[
      'directives.graphql',
      'schema.graphql',
      ...readdirSync(join(folder, 'types')).map((name) => `types/${name}`),
    ].map((name) => readFileSync(join(folder, name), 'utf8')),
  ].join('\n')
)

const scalars: Record<string, string> = {
  Int: '1',
  Float: '1',
  Boolean: 'true',
}

/** The smallest literal that the schema takes for a type. */
const literal = (type: GraphQLInputType): string => {
  if (isNonNullType(type)) return literal(type.ofType as GraphQLInputType)
  if (isListType(type)) return '[]'
  if (isEnumType(type)) return type.getValues()[0]?.name ?? ''
  if (!isInputObjectType(type)) return scalars[type.toString()] ?? '"x"'
  const fields = Object.values(type.getFields())
    .filter((field) => isNonNullType(field.type))
    .map((field) => `${field.name}: ${literal(field.type)}`)

  return `{ ${fields.join(', ')} }`
}

interface RootField {
  name: string
  /** Asked by bots with their token, not by admins. */
  forBots: boolean
  /** An operation that the schema accepts, with the fewest arguments. */
  operation: string
}

export const isForBots = ({
  astNode,
}: GraphQLField<unknown, unknown>): boolean =>
  astNode?.directives?.some(({ name }) => name.value === 'requiresBot') ?? false

const rootField = (
  kind: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>
): RootField => {
  const args = field.args
    .filter((arg) => isNonNullType(arg.type))
    .map((arg) => `${arg.name}: ${literal(arg.type)}`)
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }'
  const call = args.length === 0 ? '' : `(${args.join(', ')})`

  return {
    name: field.name,
    forBots: isForBots(field),
    operation: `${kind} { ${field.name}${call} ${selection} }`,
  }
}

/** Every field at the root of the schema. */
export const rootFields = (): RootField[] => [
  ...Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) =>
    rootField('query', field)
  ),
  ...Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) =>
    rootField('mutation', field)
  ),
]
