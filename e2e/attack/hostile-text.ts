import fc from 'fast-check'

/** Texts that have broken programs: names of objects' own parts, halves of letters, ends of lines, paths, addresses. */
const known = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '../../../etc/passwd',
  '..%2f..%2fsettings.json',
  '%E0%A4%A',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udc00\ud800',
  'Ana\r\nBcc: all@store.example',
  'image/png\r\nx-injected: 1',
  'image\u2013png',
  '\u202egnp.exe',
  '\u0061\u0301',
  '\u00e1',
  '\ufeff',
  '😀',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'http://169.254.169.254/latest/meta-data/',
  'https://169.254.169.254/',
  'https://2852039166/',
  'https://[::ffff:169.254.169.254]/',
  'https://[::1]:5050/',
  'https://media.weni.ai@169.254.169.254/x',
  'https://media.weni.ai:8443/x',
  'https://media.weni.ai.evil.example/x',
  'https://MEDIA.WENI.AI./x',
  'ftp://media.weni.ai/x',
  'data:text/html,<script>alert(1)</script>',
  '<script>alert(1)</script>',
  '"; DROP TABLE conversations; --',
  '${7*7}{{7*7}}',
  '{{ticket.id}}',
  '9007199254740993',
  '1e999',
  'NaN',
  '-0',
  'true',
  'null',
  '',
  ' ',
] as const

/** Seldom, as it takes long to make. */
const long = fc
  .tuple(
    fc.constantFrom('a', 'é', '😀', '\ud800', '"', '\\', '\n', '%00'),
    fc.integer({ min: 200, max: 20_000 })
  )
  .map(([unit, length]) => unit.repeat(length))

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...known) },
  { weight: 6, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: long }
)

export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: hostileText },
  {
    weight: 2,
    arbitrary: fc.constantFrom(null, true, 0, -1, 1e308, 2 ** 53, [], {}, [[]]),
  },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  {
    weight: 1,
    arbitrary: fc.dictionary(hostileText, hostileText, {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  }
)
