/** Blots credentials out of words that somebody else wrote. */
export type Redact = (text: string) => string

const HEADER_VALUE = /\b(Basic|Bearer)\s+[^\s"',]+/gi

/** So long a part of a credential is taken for one: partners cut what they quote, at either end. */
const PART = 8

/** Shorter secrets are nowhere looked for: they would blot out ordinary words. */
const SHORTEST = 4

const jsonEscaped = (text: string): string => JSON.stringify(text).slice(1, -1)

/** A credential in every form in which it is on the wire. */
const formsOf = (credential: string): string[] => {
  const bytes = Buffer.from(credential)
  const encoded = encodeURIComponent(credential)

  return [
    credential,
    encoded,
    encoded.replaceAll(/%../g, (escape) => escape.toLowerCase()),
    new URLSearchParams({ '': credential }).toString().slice(1),
    jsonEscaped(credential),
    jsonEscaped(credential).replaceAll('/', '\\/'),
    bytes.toString('base64'),
    encodeURIComponent(bytes.toString('base64')),
    bytes.toString('base64url'),
  ]
}

const partsOf = (form: string): string[] =>
  form.length <= PART
    ? [form]
    : Array.from({ length: form.length - PART + 1 }, (_, at) =>
        form.slice(at, at + PART)
      )

/** Where the text shows a part of a credential, from and to. */
const findParts = (text: string, parts: ReadonlySet<string>): boolean[] => {
  const shown = new Array<boolean>(text.length).fill(false)
  const lengths = new Set([...parts].map(({ length }) => length))

  for (const length of lengths) {
    for (let at = 0; at + length <= text.length; at += 1) {
      if (parts.has(text.slice(at, at + length))) {
        shown.fill(true, at, at + length)
      }
    }
  }

  return shown
}

/** Blots out these credentials, whole or in part, and whatever a header of authorization holds. */
export const redactor = (credentials: readonly string[]): Redact => {
  let known: ReadonlySet<string> | undefined

  /** Most calls succeed and need no redaction, so the parts are made when they are first asked for. */
  const parts = (): ReadonlySet<string> =>
    (known ??= new Set(
      credentials
        .filter(({ length }) => length >= SHORTEST)
        .flatMap(formsOf)
        .flatMap(partsOf)
    ))

  return (text) => {
    const shown = findParts(text, parts())

    return text
      .split('')
      .map((unit, at) => {
        if (!shown[at]) return unit

        return shown[at - 1] ? '' : '•••'
      })
      .join('')
      .replaceAll(HEADER_VALUE, '$1 •••')
  }
}
