import fc from 'fast-check'

import { hostileText, hostileValue } from './hostile-text'

type Json = Record<string, unknown>

/** A body with some of its fields, at any depth, replaced, dropped or added. */
const spoiled = (body: Json): fc.Arbitrary<Json> =>
  fc
    .record(
      Object.fromEntries(
        Object.entries(body).map(([name, value]) => [
          name,
          fc.oneof(
            { weight: 5, arbitrary: fc.constant(value) },
            { weight: 2, arbitrary: hostileValue },
            ...(typeof value === 'object' && value !== null
              ? [{ weight: 3, arbitrary: spoiled(value as Json) }]
              : [])
          ),
        ])
      ),
      { requiredKeys: [] }
    )
    .chain((fields) =>
      fc
        .dictionary(hostileText, hostileValue, {
          maxKeys: 2,
          noNullPrototype: true,
        })
        .map((more) => ({ ...fields, ...more }))
    )

/** JSON that breaks off, goes on, or holds a key that JSON.parse makes an own one. */
const damaged = (body: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.integer({ min: 0, max: body.length }).map((at) => body.slice(0, at)),
    hostileText.map((more) => body + more),
    hostileText.map(
      (more) =>
        `{"__proto__":{"admin":true,"x":${JSON.stringify(more)}},${body.slice(1)}`
    ),
    fc
      .tuple(fc.integer({ min: 0, max: body.length }), hostileText)
      .map(([at, text]) => body.slice(0, at) + text + body.slice(at))
  )

/** Open to its end, or closed as often as opened. */
const nested: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(['[', ']'], ['{"a":', '}'], ['{"extra":', '}']),
    fc.integer({ min: 1, max: 8000 }),
    fc.boolean()
  )
  .map(([[opening = '', closing = ''], depth, closed]) =>
    closed
      ? `${opening.repeat(depth)}1${closing.repeat(depth)}`
      : opening.repeat(depth)
  )

/** Bodies of a webhook call, from nearly right ones to noise. */
export const hostileBody = (rightBodies: Json[]): fc.Arbitrary<Buffer> => {
  const [first = {}] = rightBodies

  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .constantFrom(...rightBodies)
        .chain(spoiled)
        .map((body) => Buffer.from(JSON.stringify(body))),
    },
    {
      weight: 3,
      arbitrary: damaged(JSON.stringify(first)).map((text) =>
        Buffer.from(text)
      ),
    },
    { weight: 1, arbitrary: nested.map((text) => Buffer.from(text)) },
    {
      weight: 1,
      arbitrary: fc
        .jsonValue()
        .map((value) => Buffer.from(JSON.stringify(value))),
    },
    {
      weight: 1,
      arbitrary: fc
        .uint8Array({ maxLength: 300 })
        .map((bytes) => Buffer.from(bytes)),
    }
  )
}

/** Headers about the body, right and wrong ones. */
export const hostileHeaders: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 8, arbitrary: fc.constant({ 'content-type': 'application/json' }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Record<string, string>>(
      {},
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/x-www-form-urlencoded' },
      { 'content-type': 'multipart/form-data; boundary=x' },
      { 'content-type': 'application/json; charset=utf-16' },
      { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      { 'content-type': 'application/json', 'content-encoding': 'br' },
      { 'content-type': 'application/json', 'content-encoding': 'nonsense' }
    ),
  }
)
