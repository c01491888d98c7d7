const HEADER_VALUE = /\b(Basic|Bearer)\s+[^\s"']+/gi

/** Blots out secrets, and headers that carry them, from words that somebody else wrote. */
export const redactor = (secrets: readonly string[]) => {
  const shown = secrets.filter((secret) => secret.length >= 4)

  return (text: string): string =>
    shown.reduce(
      (left, secret) => left.replaceAll(secret, '•••'),
      text.replace(HEADER_VALUE, '$1 •••')
    )
}
