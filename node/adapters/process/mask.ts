const DOTS = '•••'

/** Where the runtime notes what a request cost: no words of anybody's stand in it. */
const ROUTINE = '{"__VTEX_IO_BILLING"'

/** A quotation mark, escaped as often as the texts that it stands in. */
const QUOTE = String.raw`\\*["'\x60]?`

const NAME = String.raw`(?:[\w-]{0,40}(?:token|secret|password|credential|api-?_?key)|vtexidclientautcookie\w*|(?:proxy-)?authorization|(?:set-)?cookie|x-vtex-session)`

const VALUE = String.raw`(?:\\*"(?:[^"\\]|\\+[^"\\])+|'[^']+|[^\s"'\\&,;}\]]+)`

/** Headers, cookies, parameters and fields that hold a credential, as JSON, as an address or as Node prints an object. */
const NAMED = new RegExp(
  String.raw`(\b${NAME}${QUOTE}\s*(?:[:=]|%3d)\s*|'${NAME}',\s*)${VALUE}`,
  'gi'
)

/** What follows a scheme of Authorization, JSON web tokens, and the bot's token and signing secret. */
const formed: Array<[RegExp, string]> = [
  [/\b((?:Basic|Bearer)(?:\s|%20|\+)+)[^\s"',\\]+/gi, `$1${DOTS}`],
  [/\beyJ[\w-]{6,}(?:\.[\w-]+)*/g, DOTS],
  [/\b(?:lsb|whsec)_[\w+/=-]+/g, DOTS],
  [/(\/(?:webhooks\/zenvia|transcripts|files)\/)[^\s"'?\\]+/g, `$1${DOTS}`],
]

/** How a credential reads in an address and in a header. */
const spellingsOf = (credential: string): string[] => [
  credential,
  encodeURIComponent(credential),
  Buffer.from(credential).toString('base64'),
]

/** A line without credentials: neither these, nor what a name or its own form shows to be one. */
export const masked = (line: string, credentials: Iterable<string>): string => {
  if (line.startsWith(ROUTINE)) return line

  let text = line

  for (const credential of credentials) {
    if (credential.length > text.length) continue

    for (const spelling of spellingsOf(credential)) {
      text = text.replaceAll(spelling, DOTS)
    }
  }
  for (const [form, rest] of formed) text = text.replace(form, rest)

  return text.replace(NAMED, `$1${DOTS}`)
}
