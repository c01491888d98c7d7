import type { DirectiveNode, FieldDefinitionNode } from 'graphql'
import { parse, valueFromASTUntyped } from 'graphql'

import { mutations } from './resolvers/mutations'
import { queries } from './resolvers/queries'
import { filesBelow, readText } from './testing/app-files'

const definitions = filesBelow('graphql').flatMap(
  (path) => parse(readText(path)).definitions
)

const fieldsOf = (type: string): FieldDefinitionNode[] =>
  definitions.flatMap((definition) =>
    definition.kind === 'ObjectTypeDefinition' && definition.name.value === type
      ? [...(definition.fields ?? [])]
      : []
  )

const rootFields = ['Query', 'Mutation'].flatMap((type) =>
  fieldsOf(type).map((field) => ({ type, name: field.name.value, field }))
)

const argumentsOf = ({
  arguments: given = [],
}: DirectiveNode): Record<string, unknown> =>
  Object.fromEntries(
    given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)])
  )

const directivesOf = (field: FieldDefinitionNode): Map<string, object> =>
  new Map(
    (field.directives ?? []).map((directive) => [
      directive.name.value,
      argumentsOf(directive),
    ])
  )

const admin = {
  scope: 'PRIVATE',
  productCode: '66',
  resourceCode: 'read-write-apps-settings',
}

/** What a bot may call; every other field is for admins. */
const botFields = [
  'botEvents',
  'endHandoff',
  'handoff',
  'rateHandoff',
  'reportSessions',
  'requestHandoff',
  'sendShopperMessage',
  'supportAvailability',
]

it('asks the bot token of the fields that are for the bot, and of no other', () => {
  const catchBugs = rootFields.filter(({ field }) =>
    directivesOf(field).has('requiresBot')
  )

  expect(catchBugs.map(({ name }) => name).sort()).toEqual(botFields)
})

it.each(rootFields)('guards $type.$name', ({ name, field }) => {
  const auth = directivesOf(field).get('auth')

  expect(auth).toEqual(botFields.includes(name) ? { scope: 'PUBLIC' } : admin)
})

it('declares only what VTEX brings no form of', () => {
  const declared = definitions.flatMap((definition) =>
    definition.kind === 'DirectiveDefinition' ||
    definition.kind === 'ScalarTypeDefinition'
      ? [definition.name.value]
      : []
  )

  expect(declared).toEqual(['requiresBot'])
})

it.each([
  ['Query', queries],
  ['Mutation', mutations],
])(
  'has a resolver for each field of %s and a field for each resolver',
  (type, resolvers) => {
    expect(Object.keys(resolvers).sort()).toEqual(
      fieldsOf(type)
        .map(({ name }) => name.value)
        .sort()
    )
  }
)
