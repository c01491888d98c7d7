import { redactor } from './redact'

const secret = 'Xy/9+k"wv Zé-73tQ'
const pair = `api@acme.example/token:${secret}`
const basic = Buffer.from(pair).toString('base64')
const redact = redactor([secret, basic])

it.each([
  ['as it is', secret],
  ['encoded for an address', encodeURIComponent(secret)],
  ['with lower-case escapes', encodeURIComponent(secret).toLowerCase()],
  ['encoded as a form', new URLSearchParams({ a: secret }).toString()],
  ['in JSON', JSON.stringify(secret)],
  ['in JSON with escaped slashes', JSON.stringify(secret).replace('/', '\\/')],
  ['in base64', Buffer.from(secret).toString('base64')],
  ['as the value of a Basic header', basic],
  ['with its scheme', `Basic ${basic}`],
  ['decoded', pair],
  ['cut at its end', secret.slice(0, 9)],
  ['cut at its start', secret.slice(-9)],
  ['cut in base64', basic.slice(-14)],
])('blots out a credential %s', (_how, shown) => {
  const text = redact(`Bad token ${shown}, says the partner`)

  for (let at = 0; at + 8 <= shown.length; at += 1) {
    const part = shown.slice(at, at + 8)

    if (secret.includes(part) || basic.includes(part)) {
      expect(text).not.toContain(part)
    }
  }

  expect(text).toMatch(/^Bad token .*•••.*, says the partner$/)
})

it('blots out what a header of authorization holds, whosever it is', () => {
  expect(redact('sent Bearer abcdef.ghi and more')).toBe(
    'sent Bearer ••• and more'
  )
})

it('leaves all other words as they are', () => {
  const text = 'O ticket não existe 🙂 (RecordNotFound)'

  expect(redact(text)).toBe(text)
  expect(redactor([''])(text)).toBe(text)
})

it('looks for a short secret whole only', () => {
  const short = redactor(['abc123', 'xyz'])

  expect(short('abc123 abc12 xyz')).toBe('••• abc12 xyz')
})
