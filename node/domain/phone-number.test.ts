import fc from 'fast-check'

import { parsePhoneNumber } from './phone-number'

describe('parsePhoneNumber', () => {
  it.each([
    ['+5511988887777', '+5511988887777'],
    ['5511988887777', '+5511988887777'],
    ['+55 11 98888-7777', '+5511988887777'],
    ['+55 (11) 98888.7777', '+5511988887777'],
    ['  whatsapp:+5511988887777 ', '+5511988887777'],
    ['WhatsApp: 5511988887777', '+5511988887777'],
    ['551188887777', '+551188887777'],
    ['+1 212 555 2368', '+12125552368'],
    ['+351912345678', '+351912345678'],
    ['54 9 11 2345-6789', '+5491123456789'],
    ['5215512345678', '+5215512345678'],
    ['+1 555 123 4567', '+15551234567'],
    ['91 98765 43210', '+919876543210'],
  ])('reads %s as %s', (text, expected) => {
    expect(parsePhoneNumber(text)._unsafeUnwrap()).toBe(expected)
  })

  it.each([
    '',
    '+',
    '12',
    '+5511',
    '11988887777',
    '+999 1234567890',
    '+55119888877771234567',
    'abc5511988887777',
    '5511988887777 ext. 5',
    'whatsapp:',
    'telegram:+5511988887777',
    '００５５１１９８８８８７７７７',
  ])('refuses %p with an example', (text) => {
    expect(parsePhoneNumber(text)._unsafeUnwrapErr()).toEqual({
      code: 'INVALID_PHONE_NUMBER',
      values: { example: '+55 11 98888-7777' },
    })
  })

  it('takes its own example', () => {
    const { example } = parsePhoneNumber('')._unsafeUnwrapErr().values

    expect(parsePhoneNumber(example).isOk()).toBe(true)
  })

  it('leaves what it once returned unchanged, whatever is put between the digits', () => {
    const subscriber = fc.integer({ min: 900000000, max: 999999999 })
    const separator = fc.constantFrom('', ' ', '-', '.', ' (')

    fc.assert(
      fc.property(subscriber, separator, (number, between) => {
        const text = `55${between}11${between}${number}`

        expect(parsePhoneNumber(text)._unsafeUnwrap()).toBe(`+5511${number}`)
        expect(parsePhoneNumber(`+5511${number}`)._unsafeUnwrap()).toBe(
          `+5511${number}`
        )
      })
    )
  })
})
