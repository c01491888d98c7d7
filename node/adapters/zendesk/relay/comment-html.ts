const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '{': '&#123;',
}

const escapeLine = (line: string): string =>
  line
    .replace(/[&<>"{]/g, (character) => escapes[character] ?? character)
    .replace(/\t/g, '    ')
    .replace(/^ | (?= )/g, '&nbsp;')

/**
 * A text as it has to be sent to be read as it was typed: in `body`, Zendesk strips tags and joins blanks and line
 * breaks, and in either it fills in placeholders when the author is an agent (ticket comments reference, Bodies).
 */
export const commentHtml = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map(escapeLine)
    .join('<br>')

const named = new Map([
  ['nbsp', '\u00A0'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

const decoded = (entity: string, name: string): string => {
  const code = /^#(x?)([\da-f]+)$/i.exec(name)
  const point = parseInt(code?.[2] ?? '', code?.[1] ? 16 : 10)

  return point <= 0x10ffff
    ? String.fromCodePoint(point)
    : (named.get(name) ?? entity)
}

/**
 * The words of a `plain_body`, in which Zendesk leaves entities: an agent's empty line is a literal `&nbsp;` (a real
 * answer of 2023-08-02).
 */
export const wordsOf = (plainBody: string): string =>
  plainBody
    .replace(/&(#?\w{1,8});/g, decoded)
    .replace(/(?<![ \u00A0])[ \u00A0]+$/gm, '')
    .replace(/\u00A0/g, ' ')
    .replace(/^\n+/, '')
    .trimEnd()
