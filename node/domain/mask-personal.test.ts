import { maskPersonal } from './mask-personal'

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
