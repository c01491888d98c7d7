import fc from 'fast-check'

import { csvFormatOf, csvLine } from './csv'

const english = csvFormatOf('en-US')
const portuguese = csvFormatOf('pt-BR')

const parts = [
  ...['=', '+', '-', '@', '＝', '\t', '\r', '\n', '\r\n', '"', "'", ',', ';'],
  ...[
    ' ',
    '\u200F',
    '\u202E',
    '\uFEFF',
    '😀',
    'é',
    'SUM(A1)',
    'x'.repeat(10000),
  ],
]

const hostile = fc
  .array(fc.constantFrom(...parts), { maxLength: 8 })
  .map((some) => some.join(''))

/** Without the apostrophes that disarm, and those that were there. */
const unarmed = (text: string): string => text.replace(/'/g, '')

/** Rows of cells as a spreadsheet reads them: a quote counts where a cell begins, and what follows its end is added. */
const opened = (text: string, separator: string): string[][] => {
  const rows = [['']]
  let isQuoted = false
  let isFresh = true
  const add = (more: string): void => {
    const row = rows[rows.length - 1]

    row[row.length - 1] += more
    isFresh = false
  }

  for (let index = 0; index < text.length; index += 1) {
    const here = text[index]

    if (isQuoted) {
      if (here !== '"') add(here)
      else if (text[index + 1] === '"') {
        add('"')
        index += 1
      } else isQuoted = false
    } else if (here === '"' && isFresh) {
      isQuoted = true
      isFresh = false
    } else if (here === separator) {
      rows[rows.length - 1].push('')
      isFresh = true
    } else if (here === '\r' || here === '\n') {
      if (here === '\r' && text[index + 1] === '\n') index += 1
      rows.push([''])
      isFresh = true
    } else add(here)
  }

  return rows.slice(0, -1)
}

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

  it.each([
    ['x;=1', "x;'=1"],
    ['x,"=1', 'x,\'"=1'],
    ['x\n- 1', "x\n'- 1"],
    ['\u200F=1', "'\u200F=1"],
    ['\u202E@x', "'\u202E@x"],
    ['a=b, c-d', 'a=b, c-d'],
  ])('disarms %j wherever a cell may begin', (text, safe) => {
    expect(opened(csvLine(['a', text], english), ',')).toEqual([['a', safe]])
  })

  it('is one row of as many cells in a spreadsheet, whatever is written in them', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1 }), (cells) => {
        for (const format of [english, portuguese]) {
          const [row, ...more] = opened(
            csvLine(cells, format),
            format.separator
          )

          expect(more).toEqual([])
          expect(row.map(unarmed)).toEqual(cells.map(unarmed))
        }
      })
    )
  })

  it('begins no formula in a spreadsheet of whatever separator', () => {
    fc.assert(
      fc.property(
        fc.array(hostile, { minLength: 1 }),
        fc.constantFrom(',', ';', '\t'),
        (cells, separator) => {
          for (const format of [english, portuguese]) {
            const found = opened(csvLine(cells, format), separator)

            found.forEach((row) =>
              row.forEach((cell) =>
                expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
              )
            )
          }
        }
      )
    )
  })
})
