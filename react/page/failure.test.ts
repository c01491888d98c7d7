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

it('reads a missing right from the body of an HTTP error', () => {
  const result = { errors: [{ extensions: { code: 'FORBIDDEN' } }] }

  expect(failureOf(error({ networkError: { statusCode: 500, result } }))).toBe(
    'NO_RIGHT'
  )
  expect(failureOf(error({ networkError: { statusCode: 403 } }))).toBe(
    'NO_RIGHT'
  )
})

it('answers UNREACHABLE without a network and for 502 to 504, BROKEN for other errors', () => {
  const failed = { message: 'Failed to fetch' }

  expect(failureOf(error({ networkError: failed }))).toBe('UNREACHABLE')
  expect(failureOf(error({ networkError: { statusCode: 503 } }))).toBe(
    'UNREACHABLE'
  )
  expect(failureOf(error({ networkError: { statusCode: 500 } }))).toBe('BROKEN')
  expect(failureOf(error({ graphQLErrors: [{}] }))).toBe('BROKEN')
})

it('answers BUSY where the platform limits calls', () => {
  expect(failureOf(error({ networkError: { statusCode: 429 } }))).toBe('BUSY')
})

it('recognizes an operation’s error by its shape', () => {
  expect(isOperationError(error({}))).toBe(true)
  expect(isOperationError(new Error('x'))).toBe(false)
})
