import { oneLine } from './one-line'

it.each([
  ['Ana\r\nBcc: all@livestore.example', 'Ana Bcc: all@livestore.example'],
  [' Ana \n\n Souza ', 'Ana Souza'],
  ['Ana\u2028Pedido: 1\u0085x\u0000y', 'Ana Pedido: 1 x y'],
  ['Ana \u202Eazuos', 'Ana azuos'],
  ['João 💚 D’Ávila', 'João 💚 D’Ávila'],
  ['\n', ''],
])('makes one line of %j', (text, line) => {
  expect(oneLine(text)).toBe(line)
})
