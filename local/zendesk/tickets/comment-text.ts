/** Bytes after which a comment's text is cut, without a word: support article 4719863289498 says about 64 kB. */
const MAX_COMMENT_BYTES = 65_535
export const MAX_COMMENTS = 5000

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? character)

const inComment = (html: string) =>
  `<div class="zd-comment" dir="auto">${html}</div>`

/** The first bytes of a text that are allowed, no character broken. */
export const cut = (text: string): string =>
  Buffer.byteLength(text) <= MAX_COMMENT_BYTES
    ? text
    : Buffer.from(text)
        .subarray(0, MAX_COMMENT_BYTES)
        .toString('utf8')
        .replace(/(?<!\uFFFD)\uFFFD+$/, '')

/**
 * What is left of a `body`: tags are stripped, and several spaces or line breaks become one (ticket comments reference,
 * Bodies).
 */
export const tidied = (body: string): string =>
  body
    .replace(/<[^<>]*>/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?(\n ?)+/g, '\n')
    .trim()

/** A `body` as HTML. */
export const toHtml = (text: string): string =>
  inComment(`<p dir="auto">${escapeHtml(text).replace(/\n/g, '<br>')}</p>`)

/**
 * What an agent's editor makes of what was typed, and of the pictures that were pasted: an empty line holds a space
 * that does not break.
 */
export const typedHtml = (text: string, pictures: string[] = []): string =>
  text.trim() === '' && pictures.length === 0
    ? ''
    : inComment(
        [
          ...(text === '' ? [] : text.split('\n')).map(
            (line) => escapeHtml(line) || '&nbsp;'
          ),
          ...pictures.map((path) => `<img src="${escapeHtml(path)}">`),
        ].join('<br>')
      )

const decode = (html: string) =>
  Object.entries(entities).reduceRight(
    (text, [character, entity]) => text.split(entity).join(character),
    html
  )

/**
 * HTML without tags; as in a real answer of 2023-08-02, a space that does not break stays `&nbsp;`. A picture in it is told as
 * in texts that VTEX's own help desk took from its tickets (known issue 508893): `![](https://…/attachments/token/…)`.
 */
export const toPlain = (html: string): string =>
  decode(
    html
      .replace(/\s+/g, ' ')
      .replace(/ ?<br\s*\/?> ?/gi, '\n')
      .replace(/<\/(p|div|li)>/gi, '\n')
      .replace(/<img [^>]*src="([^"]*)"[^>]*>/gi, ' ![]($1)')
      .replace(/<[^<>]+>/g, '')
      .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
  ).trim()

const withoutBreaks = (plain: string) => plain.replace(/&nbsp;/g, '\u00A0')

/** `body` beside a comment's `plain_body`: no empty line at its end. */
export const bodyOf = (plain: string): string => withoutBreaks(plain).trim()

/** Without the pictures that are shown beside it. */
export const withoutPictures = (plain: string): string =>
  plain.replace(/(?<!\s)\s*!\[\]\([^)]*\)/g, '')

/** What a person reads. */
export const shownText = (plain: string): string =>
  withoutBreaks(plain).replace(/\u00A0/g, ' ')
