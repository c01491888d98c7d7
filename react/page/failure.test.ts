import { failureOf, isOperationError } from './failure'

const error = (parts: object) =>
  Object.assign(new Error('x'), {
    graphQLErrors: [],
    networkError: null,
    ...parts,
  })

it.each([
  [{ extensions: { code: 'FORBIDDEN' } }],
  [{ extensions: { code: 'UNAUTHENTICATED' } }],
  [{ extensions: { code: 'X', exception: { code: 'FORBIDDEN' } } }],
])('takes %j for a missing right', (coded) => {
  expect(failureOf(error({ graphQLErrors: [coded] }))).toBe('NO_RIGHT')
})

it('finds a missing right in an answer with a status of its own', () => {
  const result = { errors: [{ extensions: { code: 'FORBIDDEN' } }] }

  expect(failureOf(error({ networkError: { statusCode: 500, result } }))).toBe(
    'NO_RIGHT'
  )
  expect(failureOf(error({ networkError: { statusCode: 403 } }))).toBe(
    'NO_RIGHT'
  )
})

it('tells a lost network and a sleeping service from a broken one', () => {
  const failed = { message: 'Failed to fetch' }

  expect(failureOf(error({ networkError: failed }))).toBe('UNREACHABLE')
  expect(failureOf(error({ networkError: { statusCode: 503 } }))).toBe(
    'UNREACHABLE'
  )
  expect(failureOf(error({ networkError: { statusCode: 500 } }))).toBe('BROKEN')
  expect(failureOf(error({ graphQLErrors: [{}] }))).toBe('BROKEN')
})

it('knows an operation’s error by its shape', () => {
  expect(isOperationError(error({}))).toBe(true)
  expect(isOperationError(new Error('x'))).toBe(false)
})
