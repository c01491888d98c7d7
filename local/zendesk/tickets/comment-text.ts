/** Bytes; Zendesk's limit depends on encoding, and this is where it ends for certain. */
export const MAX_COMMENT_BYTES = 65_535
export const MAX_COMMENTS = 5000

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? character)

export const toHtml = (text: string): string => {
  const paragraphs = text
    .split(/\n{2,}/)
    .map(
      (part) => `<p dir="auto">${escapeHtml(part).replace(/\n/g, '<br>')}</p>`
    )

  return `<div class="zd-comment" dir="auto">${paragraphs.join('')}</div>`
}

const decode = (html: string) =>
  Object.entries(entities).reduceRight(
    (text, [character, entity]) => text.split(entity).join(character),
    html
  )

export const toPlain = (html: string): string =>
  decode(
    html
      .replace(/<br\s*\/?>/gi, '\n')
      .replace(/<\/(p|div|li)>/gi, '\n')
      .replace(/<[^>]+>/g, '')
  ).trim()
