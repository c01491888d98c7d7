import type { GraphQLInputType, GraphQLNamedType } from 'graphql'
import {
  buildASTSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  parse,
} from 'graphql'
import { z } from 'zod'

import { schemaDefinitions } from './resolvers/testing/schema-definitions'
import { inputReaders } from './testing/input-readers'

const schema = buildASTSchema(parse(schemaDefinitions), {
  assumeValidSDL: true,
})

/** Each field by its path; `values` where it is one of a few, `optional` where a caller may leave it out or send null. */
type Fields = Record<string, { optional: boolean; values?: string[] }>

const below = (path: string, fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [`${path}.${name}`, field])
  )

const declaredFields = (type: GraphQLNamedType): Fields =>
  isInputObjectType(type)
    ? Object.assign(
        {},
        ...Object.values(type.getFields()).map(
          (field: { name: string; type: GraphQLInputType }) => {
            const inner = getNamedType(field.type)

            return {
              [field.name]: {
                optional: !isNonNullType(field.type),
                ...(isEnumType(inner) && {
                  values: inner.getValues().map(({ name }) => name),
                }),
              },
              ...below(field.name, declaredFields(inner)),
            }
          }
        )
      )
    : {}

interface Shape {
  anyOf?: Shape[]
  items?: Shape
  properties?: Record<string, Shape>
  required?: string[]
  enum?: string[]
  type?: string | string[]
}

const takesNull = ({ type, anyOf }: Shape): boolean =>
  [type].flat().includes('null') || anyOf?.some(takesNull) === true

/** What a shape holds, whether it may be null or stands in a list. */
const innermost = (shape: Shape): Shape => {
  const inner = shape.anyOf?.find(({ type }) => type !== 'null') ?? shape.items

  return inner ? innermost(inner) : shape
}

const readFields = (shape: Shape): Fields =>
  Object.assign(
    {},
    ...Object.entries(shape.properties ?? {}).map(([name, field]) => {
      const inner = innermost(field)

      return {
        [name]: {
          optional: shape.required?.includes(name) !== true && takesNull(field),
          ...(inner.enum && { values: inner.enum }),
        },
        ...below(name, readFields(inner)),
      }
    })
  )

const fieldsRead = (reader: z.ZodType): Fields =>
  readFields(z.toJSONSchema(reader, { io: 'input' }) as Shape)

const inputs = [schema.getQueryType(), schema.getMutationType()].flatMap(
  (root) =>
    Object.values(root?.getFields() ?? {}).flatMap(({ args }) =>
      args.map(({ type }) => getNamedType(type)).filter(isInputObjectType)
    )
)

const declaredOf = (name: string): Fields =>
  declaredFields(inputs.find((input) => input.name === name)!)

const names = [...new Set(inputs.map(({ name }) => name))].sort()

it('has a reader for each input of a field and an input for each reader', () => {
  expect(Object.keys(inputReaders).sort()).toEqual(names)
})

it.each(names)('reads each field of %s and no other', (name) => {
  const reader = inputReaders[name]!
  const read = Array.isArray(reader) ? reader : Object.keys(fieldsRead(reader))

  expect([...read].sort()).toEqual(Object.keys(declaredOf(name)).sort())
})

const parsed = names.flatMap((name) => {
  const reader = inputReaders[name]!

  return Array.isArray(reader)
    ? []
    : [
        {
          name,
          fields: fieldsRead(reader),
        },
      ]
})

describe.each(parsed)('$name', ({ name, fields }) => {
  const declared = declaredOf(name)

  it('is read where a field is left out or null, if the schema allows it', () => {
    const refused = Object.keys(declared).filter(
      (path) => declared[path]!.optional && fields[path]?.optional === false
    )

    expect(refused).toEqual([])
  })

  it('takes the values that the schema names', () => {
    const values = Object.keys(declared).map((path) => [
      path,
      fields[path]?.values,
    ])

    expect(values).toEqual(
      Object.keys(declared).map((path) => [path, declared[path]!.values])
    )
  })
})
