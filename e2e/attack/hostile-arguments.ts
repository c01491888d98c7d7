import fc from 'fast-check'
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import type { GraphQLField, GraphQLInputType } from 'graphql'

import { isForBots, schema } from '../harness/schema-walk'
import type { Call } from './calls'
import { graphqlCall } from './graphql-call'
import { hostileText, hostileValue } from './hostile-text'

/** Nearly right texts, so that some of what follows the first check is reached. */
const likely = fc.constantFrom(
  '+5511988887777',
  '2026-11-28T12:00:00Z',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '+275760-09-13T00:00:00Z',
  '-271821-04-20T00:00:00Z',
  '2026-02-30',
  '24:00',
  'America/Sao_Paulo',
  'BR',
  'fuzzed-zendesk',
  '1',
  ...[
    '9999-12-31T23:59:59.999Z x',
    '0001-01-01T00:00:00.000Z x',
    '[["a"]]',
  ].map((place) => Buffer.from(place).toString('base64url'))
)

const text = fc.oneof(
  { weight: 2, arbitrary: likely },
  { weight: 3, arbitrary: hostileText }
)

const scalars: Record<string, fc.Arbitrary<unknown>> = {
  Int: fc.constantFrom(0, 1, -1, 21, 100, 2 ** 31 - 1, -(2 ** 31)),
  Float: fc.constantFrom(0, -0, 0.1, 1e308, -1),
  Boolean: fc.boolean(),
}

/** A value that the schema takes for a type, whatever the app makes of it. */
const valueOf = (type: GraphQLInputType): fc.Arbitrary<unknown> => {
  if (isNonNullType(type)) return fitting(type.ofType as GraphQLInputType)

  return fc.oneof(
    { weight: 9, arbitrary: fitting(type) },
    { weight: 1, arbitrary: fc.constant(null) }
  )
}

const fitting = (type: GraphQLInputType): fc.Arbitrary<unknown> => {
  if (isListType(type)) {
    return fc.array(valueOf(type.ofType as GraphQLInputType), { maxLength: 3 })
  }
  if (isEnumType(type)) {
    return fc.constantFrom(...type.getValues().map(({ name }) => name))
  }
  if (!isInputObjectType(type)) return scalars[type.toString()] ?? text

  const fields = Object.values(type.getFields())

  return fc.record(
    Object.fromEntries(
      fields.map((field) => [field.name, valueOf(field.type)])
    ),
    {
      requiredKeys: fields
        .filter((field) => isNonNullType(field.type))
        .map(({ name }) => name),
    }
  )
}

const selectionOf = ({ type }: GraphQLField<unknown, unknown>): string => {
  const answered = getNamedType(type)

  if (isLeafType(answered)) return ''

  return isObjectType(answered) && answered.getFields().userErrors
    ? '{ userErrors { code field message } }'
    : '{ __typename }'
}

/** A field with every argument that it has, each now and then of another type than it asks for. */
const callOf = (
  kind: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  headersOf: (forBots: boolean) => Record<string, string>
): fc.Arbitrary<Call> => {
  const { name, args } = field
  const variables = args.map((arg) => `$${arg.name}: ${String(arg.type)}`)
  const given = args.map((arg) => `${arg.name}: $${arg.name}`)
  const query = `${kind} (${variables.join(', ')}) { ${name}(${given.join(', ')}) ${selectionOf(field)} }`

  return fc
    .record(
      Object.fromEntries(
        args.map((arg) => [
          arg.name,
          fc.oneof(
            { weight: 9, arbitrary: valueOf(arg.type) },
            { weight: 1, arbitrary: hostileValue }
          ),
        ])
      )
    )
    .map((values) => graphqlCall(query, headersOf(isForBots(field)), values))
}

/** Each field at the root that takes arguments, asked by who may ask it. */
export const hostileArguments = (
  headersOf: (forBots: boolean) => Record<string, string>,
  isLeftOut: (name: string) => boolean
): fc.Arbitrary<Call> => {
  const fieldsOf = (kind: 'query' | 'mutation') =>
    Object.values(
      (kind === 'query'
        ? schema.getQueryType()
        : schema.getMutationType()
      )?.getFields() ?? {}
    )
      .filter(({ name, args }) => args.length > 0 && !isLeftOut(name))
      .map((field) => callOf(kind, field, headersOf))

  return fc.oneof(...fieldsOf('query'), ...fieldsOf('mutation'))
}
