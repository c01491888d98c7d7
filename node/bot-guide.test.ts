import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import type { GraphQLNamedType, GraphQLType } from 'graphql'
import {
  buildASTSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  parse,
} from 'graphql'

import type { BotEventType } from './domain/conversation/bot/bot-event'
import { errorMessages } from './messages/errors'
import { schemaDefinitions } from './resolvers/testing/schema-definitions'

const guide = readFileSync(join(__dirname, '../docs/bot-developers.md'), 'utf8')

const schema = buildASTSchema(parse(schemaDefinitions), {
  assumeValidSDL: true,
})

/** What a bot may ask. */
const botFields = [schema.getQueryType(), schema.getMutationType()]
  .flatMap((type) => Object.values(type?.getFields() ?? {}))
  .filter(({ astNode }) =>
    astNode?.directives?.some(({ name }) => name.value === 'requiresBot')
  )

/** Each type that these fields lead to, with its words. */
const words = new Map<string, string[]>()

const follow = (type: GraphQLNamedType): void => {
  if (words.has(type.name)) return

  if (isEnumType(type)) {
    words.set(
      type.name,
      type.getValues().map(({ name }) => name)
    )
  }

  if (isInputObjectType(type) || isObjectType(type)) {
    const fields: Array<{ name: string; type: GraphQLType }> = Object.values(
      type.getFields()
    )

    words.set(
      type.name,
      fields.map(({ name }) => name)
    )
    fields.forEach((field) => follow(getNamedType(field.type)))
  }
}

botFields.forEach(({ type, args }) =>
  [type, ...args.map((argument) => argument.type)].forEach((each) =>
    follow(getNamedType(each))
  )
)

const events: Record<BotEventType, true> = {
  'handoff.queued': true,
  'handoff.accepted': true,
  'handoff.message': true,
  'handoff.typing': true,
  'handoff.transferred': true,
  'handoff.unavailable': true,
  'handoff.closed': true,
  test: true,
}

/** Why a request is not executed, before any field runs. */
const refusals = readdirSync(join(__dirname, 'graphql'))
  .filter((name) => !name.endsWith('.test.ts'))
  .flatMap((name) => [
    ...readFileSync(join(__dirname, 'graphql', name), 'utf8').matchAll(
      /(?:code: |refuse\(\d+, )'([A-Z_]+)'/g
    ),
  ])
  .map(([, code = '']) => code)

/** What a bot's operations, and nothing else, may refuse. */
const operations = [
  'conversation/request-handoff',
  'conversation/send-shopper-message',
  'conversation/end-handoff.ts',
  'conversation/bot-events',
  'conversation/rate-handoff.ts',
  'insights/report-sessions.ts',
  'input',
]

const sources = operations
  .map((path) => join(__dirname, 'usecases', path))
  .flatMap((path) =>
    path.endsWith('.ts')
      ? [path]
      : readdirSync(path)
          .filter((name) => !name.endsWith('.test.ts'))
          .map((name) => join(path, name))
  )

/** Weni reads the one in its own envelope; the other is told to admins, who end conversations by the same use case. */
const ofOthers = ['NO_SUCH_TICKET', 'CONVERSATION_NOT_FOUND']

const userErrors = sources.flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/'([A-Z]+(?:_[A-Z]+)*)'/g)]
    .map(([, code = '']) => code)
    .filter(
      (code) => `error.${code}` in errorMessages.en && !ofOthers.includes(code)
    )
)

const isTold = (word: string): boolean =>
  new RegExp(`\\b${word.replace('.', '\\.')}\\b`).test(guide)

describe('the guide for bot developers tells', () => {
  it.each(botFields.map(({ name }) => name))('of %s', (name) => {
    expect(isTold(name)).toBe(true)
  })

  it.each([...words])('every word of %s', (_name, all) => {
    expect(all.filter((word) => !isTold(word))).toEqual([])
  })

  it.each(Object.keys(events))('of the event %s', (type) => {
    expect(isTold(type)).toBe(true)
  })

  it.each([...new Set(userErrors)])('of the user error %s', (code) => {
    expect(isTold(code)).toBe(true)
  })

  it.each([...new Set(refusals)])('of the refusal %s', (code) => {
    expect(isTold(code)).toBe(true)
  })
})
