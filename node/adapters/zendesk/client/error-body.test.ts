import fc from 'fast-check'

import { errorMessage, readErrorBody } from './error-body'

const saidOf = (body: unknown): string =>
  errorMessage(readErrorBody(JSON.stringify(body)))

it.each([
  [
    'a record that is refused, field by field',
    {
      error: 'RecordInvalid',
      description: 'Record validation errors',
      details: {
        email: [
          { description: 'Email: a@b is not properly formatted' },
          { description: 'Email: is too short' },
        ],
        name: [{ description: 'Name: cannot be blank', error: 'BlankValue' }],
      },
    },
    'RecordInvalid: Record validation errors: email: Email: a@b is not properly formatted; Email: is too short; name: Name: cannot be blank',
  ],
  [
    'details that hold one problem, and others that hold none',
    {
      error: 'RecordInvalid',
      details: { base: { description: 'Closed' }, tags: ['x', null], id: 7 },
    },
    'RecordInvalid: base: Closed; tags; id',
  ],
  [
    'an error with a title',
    { error: { title: 'Forbidden', message: 'You do not have access' } },
    'Forbidden: You do not have access',
  ],
  [
    'a title whose words stand beside it',
    { error: { title: 'Forbidden' }, message: 'Sorry' },
    'Forbidden: Sorry',
  ],
  [
    'a bare code',
    { error: 'Couldn’t authenticate you' },
    'Couldn’t authenticate you',
  ],
  [
    'an OAuth refusal',
    { error: 'invalid_client', error_description: 'Unknown client' },
    'invalid_client: Unknown client',
  ],
  [
    'the newer dialect',
    {
      errors: [
        { code: 'Forbidden', title: 'No access', detail: 'Ask an admin' },
        { title: 'Later' },
      ],
    },
    'Forbidden: No access: Ask an admin; Later',
  ],
  ['a list of no errors', { errors: [] }, ''],
  ['no object', ['error'], ''],
])('says in one line %s', (_what, body, line) => {
  expect(saidOf(body)).toBe(line)
})

it('prefers the description, then the message, then what OAuth says', () => {
  const body = { error: 'E', message: 'message', error_description: 'oauth' }

  expect(saidOf({ ...body, description: 'description' })).toBe('E: description')
  expect(saidOf(body)).toBe('E: message')
  expect(saidOf({ ...body, message: '' })).toBe('E: oauth')
})

it.each(['', '<html>Bad gateway</html>', 'null', '"error"', '{"error":'])(
  'finds nothing in %p',
  (text) => {
    expect(readErrorBody(text)).toEqual({
      error: '',
      description: '',
      fields: {},
    })
  }
)

it('reads whatever comes in those places', () => {
  const odd = fc.dictionary(
    fc.constantFrom(
      'error',
      'errors',
      'description',
      'message',
      'details',
      'error_description'
    ),
    fc.jsonValue()
  )

  fc.assert(
    fc.property(odd, (body) => {
      expect(typeof saidOf(body)).toBe('string')
    })
  )
})
