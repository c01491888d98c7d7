import { httpFailureOf } from './http-failure'

it.each(['ERR_INVALID_CHAR', 'ERR_INVALID_URL', 'UND_ERR_INVALID_ARG'])(
  'gives up a request that cannot be written, after %s',
  (code) => {
    expect(httpFailureOf({ code }, 100).kind).toBe('UNSENDABLE')
  }
)

it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])(
  'is sure that nothing was sent after %s',
  (code) => {
    expect(httpFailureOf({ code }, 100)).toEqual({
      kind: 'NOT_SENT',
      detail: code,
    })
  }
)

it.each(['ECONNRESET', 'EPIPE', 'ERR_BAD_RESPONSE', 'UND_ERR_SOCKET'])(
  'is ambiguous after %s',
  (code) => {
    expect(httpFailureOf({ code }, 100)).toEqual({
      kind: 'AMBIGUOUS',
      detail: code,
    })
  }
)

it.each(['ECONNABORTED', 'ETIMEDOUT', 'ERR_CANCELED'])(
  'says how long it waited before %s',
  (code) => {
    expect(httpFailureOf({ code }, 100)).toEqual({
      kind: 'AMBIGUOUS',
      detail: 'no answer within 100 ms',
    })
  }
)

it('keeps nothing of an error but its code', () => {
  const error = Object.assign(new Error('GET https://h/?token=secret'), {
    code: 'ECONNRESET',
    config: { url: 'https://h/?token=secret' },
  })

  expect(JSON.stringify(httpFailureOf(error, 100))).not.toContain('secret')
  expect(httpFailureOf('secret', 100).detail).toBe('no answer')
})
