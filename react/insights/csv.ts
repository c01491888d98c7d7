import { saveFile } from '../ui/save-file'

/** What begins a formula, after blanks that separate no cells, quotes and what cannot be seen. */
const SIGN =
  '[ \\v\\f"\\xA0\\u1680\\u2000-\\u200F\\u2028-\\u202F\\u205F-\\u2069\\u3000\\uFEFF]*[=+\\-@＝＋－＠]'
const CELL_START = new RegExp(`^(?=[\\t\\r\\n]|${SIGN})`)
/** A spreadsheet that expects another separator than ours begins a cell there, whatever the quotes around it. */
const SEPARATED = new RegExp(`[,;\\t\\r\\n](?=${SIGN})`, 'g')

export type Cell = string | number | null

interface CsvFormat {
  /** Between cells; a semicolon where the comma is the decimal sign. */
  separator: ',' | ';'
  decimal: ',' | '.'
}

/** As spreadsheets of the reader's language open it by a double click. */
export const csvFormatOf = (locale: string): CsvFormat =>
  (1.5).toLocaleString(locale).includes(',')
    ? { separator: ';', decimal: ',' }
    : { separator: ',', decimal: '.' }

const written = (cell: Cell, { decimal }: CsvFormat): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', decimal)

  return cell.replace(CELL_START, "'").replace(SEPARATED, "$&'")
}

const quoted = (text: string, { separator }: CsvFormat): string =>
  text.includes(separator) || /["\r\n]/.test(text)
    ? `"${text.replace(/"/g, '""')}"`
    : text

/** One line, ended as RFC 4180 says. */
export const csvLine = (cells: Cell[], format: CsvFormat): string =>
  `${cells
    .map((cell) => quoted(written(cell, format), format))
    .join(format.separator)}\r\n`

/** Without it, Excel takes UTF-8 for something else. */
const BYTE_ORDER_MARK = '\uFEFF'

/** Hands the lines to the browser as a file. */
export const saveCsv = (fileName: string, lines: string[]): void =>
  saveFile(fileName, 'text/csv;charset=utf-8', [BYTE_ORDER_MARK, ...lines])
