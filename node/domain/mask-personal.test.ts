import { maskPersonal, maskPhoneNumbers } from './mask-personal'

it.each([
  ['My CPF is 123.456.789-09, thanks', 'My CPF is •••, thanks'],
  ['call +55 (11) 98888-7777', 'call +•••'],
  ['ana.souza+loja@example.com.br', '•••'],
  ['card 4111 1111 1111 1111 exp 12/27', 'card ••• exp 12/27'],
  ['I bought 3 at 19:30 for 1999', 'I bought 3 at 19:30 for 1999'],
  ['Olá, tudo bem?', 'Olá, tudo bem?'],
])('shows %p as %p', (text, masked) => {
  expect(maskPersonal(text)).toBe(masked)
})

it.each([
  ['wa-5511988887777', 'wa-•••7777'],
  ['+55 (11) 98888-7777 is unknown', '+•••7777 is unknown'],
  ['/users?external_id=%2B5511988887777', '/users?external_id=%2B•••7777'],
  ['55%2011%2098888%207777', '•••7777'],
  ['/api/v2/tickets/12345678', '/api/v2/tickets/12345678'],
  ['since 2026-11-22T12:00:00Z', 'since 2026-11-22T12:00:00Z'],
  ['since 2026-11-22 12:00:00', 'since 2026-11-22 12:00:00'],
])('tells of the numbers in %p only the ending', (text, masked) => {
  expect(maskPhoneNumbers(text)).toBe(masked)
})

it.each(['a', 'a.', 'a@', '1(', '+'])(
  'masks a text of nothing but %j at once',
  (part) => {
    const startedAt = process.cpuUsage().user

    maskPersonal(part.repeat(100_000))
    maskPhoneNumbers(part.repeat(100_000))

    expect(process.cpuUsage().user - startedAt).toBeLessThan(1_000_000)
  }
)
