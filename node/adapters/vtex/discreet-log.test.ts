import '../http/testing/vtex-env'

import { LogLevel } from '@vtex/api'

import { discreet } from './discreet-log'

const written = (line: unknown): unknown[] => {
  const lines: unknown[] = []

  discreet((each) => lines.push(each))(line, LogLevel.Error)

  return lines
}

const failure = () => ({
  message: 'Variable "$i" got invalid value { apiToken: "canary" }; no',
  stack: 'GraphQLError: Variable "$i" got invalid value { apiToken: "canary" }',
  routeId: '__graphql',
  extensions: {
    code: 'INTERNAL_SERVER_ERROR',
    exception: {
      message: 'String cannot represent { x: "canary" }',
      sensitive: { stack: 'TypeError: String cannot represent canary' },
    },
  },
  query: {
    operationName: 'Save',
    query: 'mutation Save { save(token: "canary") }',
    variables: '{"apiToken":"canary"}',
  },
})

it('drops what was typed into an operation that did not fit the schema', () => {
  expect(written(failure())).toEqual([
    {
      message: 'A GraphQL operation did not fit the schema',
      routeId: '__graphql',
    },
  ])
})

it('keeps the words of a field that failed, and not the operation', () => {
  const line = { ...failure(), message: 'Something failed', path: ['save'] }

  expect(written(line)).toEqual([
    {
      message: 'Something failed',
      routeId: '__graphql',
      extensions: line.extensions,
      path: ['save'],
    },
  ])
})

it('drops it from the answer too, which holds the same object', () => {
  const line = failure()

  written(line)

  expect(line.query).toEqual({ operationName: 'Save' })
})

it.each(['text', { message: 'Started', handoffId: 'h-1' }, null])(
  'leaves %j alone',
  (line) => {
    expect(written(line)).toEqual([line])
  }
)
