import fc from 'fast-check'

import { GRAPHQL } from './graphql-call'
import type { Call } from './calls'
import { hostileText, hostileValue } from './hostile-text'

interface Request {
  query: unknown
  variables?: unknown
  operationName?: unknown
}

const repeated = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ')

/** Mostly a few, seldom as many as would take a replica's memory. */
const many = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 1, max: 300 }) },
  { weight: 1, arbitrary: fc.integer({ min: 10_000, max: 30_000 }) }
)

const rootField = fc.constantFrom(
  'liveSupportSettings { revision }',
  'supportAvailability { open }',
  'zendeskGroups { id }',
  '__typename',
  'handoff(conversationId: "c") { id }'
)

const aliases = fc.tuple(many, rootField).map(([count, field]) => ({
  query: `{ ${repeated(count, (at) => `a${at}: ${field}`)} }`,
}))

const deep = many.map((depth) => ({
  query: `${'{ a '.repeat(depth)}${'}'.repeat(depth)}`,
}))

const fragments = fc.integer({ min: 1, max: 60 }).map((count) => ({
  query: `{ ...f0 } ${repeated(
    count,
    (at) =>
      `fragment f${at} on Query { ...f${(at + 1) % count} ...f${(at + 1) % count} a${at}: __typename }`
  )}`,
}))

const doubling = fc.integer({ min: 1, max: 40 }).map((count) => ({
  query: `{ ...f0 } ${repeated(
    count,
    (at) => `fragment f${at} on Query { ...f${at + 1} ...f${at + 1} }`
  )} fragment f${count} on Query { __typename }`,
}))

const introspection = fc.constantFrom(
  { query: '{ __schema { types { name fields { name } } } }' },
  { query: '{ __type(name: "Query") { name } }' },
  { query: '{ ...f } fragment f on Query { __schema { types { name } } }' }
)

const operations = fc.constantFrom(
  'mutation ($input: RequestHandoffInput!) { requestHandoff(input: $input) { userErrors { code } } }',
  'mutation ($input: SendShopperMessageInput!) { sendShopperMessage(input: $input) { userErrors { code } } }',
  'mutation ($input: EndHandoffInput!) { endHandoff(input: $input) { userErrors { code } } }',
  'query ($input: ID!) { handoff(conversationId: $input) { id } }',
  'query ($input: [[Int!]!]) { supportAvailability(locale: $input) { open } }',
  'mutation ($input: ZendeskConnectionInput!) { saveZendeskConnection(input: $input) { userErrors { code } } }'
)

const inputs = fc.oneof(
  hostileValue,
  fc.record(
    {
      conversationId: hostileText,
      messageId: hostileText,
      text: hostileText,
      sentAt: hostileText,
      attachments: fc.array(
        fc.record({
          url: hostileText,
          contentType: hostileText,
          fileName: hostileText,
        }),
        { maxLength: 3 }
      ),
    },
    { requiredKeys: ['conversationId'] }
  )
)

const variables = fc
  .tuple(operations, inputs)
  .map(([query, input]) => ({ query, variables: { input } }))

const literals = hostileText.map((text) => ({
  query: `{ handoff(conversationId: ${JSON.stringify(text)}) { id } }`,
}))

const noise = fc.record(
  {
    query: fc.oneof(
      hostileValue,
      hostileText.map((text) => `{ ${text} }`)
    ),
    variables: hostileValue,
    operationName: hostileValue,
  },
  { requiredKeys: ['query'] }
)

const request: fc.Arbitrary<Request> = fc.oneof(
  { weight: 2, arbitrary: aliases },
  { weight: 1, arbitrary: deep },
  { weight: 1, arbitrary: fragments },
  { weight: 1, arbitrary: doubling },
  { weight: 1, arbitrary: introspection },
  { weight: 5, arbitrary: variables },
  { weight: 3, arbitrary: literals },
  { weight: 3, arbitrary: noise }
)

const bodies = fc.oneof(
  { weight: 10, arbitrary: request.map((one) => JSON.stringify(one)) },
  {
    weight: 1,
    arbitrary: fc
      .array(request, { maxLength: 5 })
      .map((batch) => JSON.stringify(batch)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(request, fc.integer({ min: 1, max: 200 }))
      .map(([one, less]) => JSON.stringify(one).slice(0, -less)),
  }
)

const types = fc.oneof(
  { weight: 10, arbitrary: fc.constant('application/json') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'text/plain',
      'application/graphql',
      'application/json; charset=utf-16',
      'application/x-www-form-urlencoded'
    ),
  }
)

const posted = fc.tuple(bodies, types).map(([body, type]): Call => ({
  method: 'POST',
  path: GRAPHQL,
  headers: { 'content-type': type },
  body,
}))

const inAddress = request.map(({ query, variables: given = {} }): Call => ({
  method: 'GET',
  path: `${GRAPHQL}?${new URLSearchParams({
    query: JSON.stringify(query).slice(0, 2000),
    variables: JSON.stringify(given).slice(0, 2000),
  })}`,
}))

/** GraphQL requests that ask for too much, fit no schema, or bring values that have broken programs. */
export const hostileGraphql: fc.Arbitrary<Call> = fc.oneof(
  { weight: 12, arbitrary: posted },
  { weight: 1, arbitrary: inAddress }
)
