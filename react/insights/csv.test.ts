import { csvFormatOf, csvLine } from './csv'

const english = csvFormatOf('en-US')
const portuguese = csvFormatOf('pt-BR')

describe('a line of CSV', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '＝1',
  ])('disarms the formula %j', (formula) => {
    expect(csvLine([formula], english)).toMatch(/^"?'/)
  })

  it('keeps numbers numbers, with the decimal sign of the language', () => {
    expect(csvLine([-1.5, 2], english)).toBe('-1.5,2\r\n')
    expect(csvLine([-1.5, 2], portuguese)).toBe('-1,5;2\r\n')
  })

  it('quotes what would end a cell', () => {
    expect(csvLine(['a "b"', 'c,d', 'e\nf', null], english)).toBe(
      '"a ""b""","c,d","e\nf",\r\n'
    )
  })
})
