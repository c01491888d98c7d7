import type { Language } from '../domain/locale'
import { languageOf } from '../domain/locale'

/** A header by its name in lower case, or nothing. */
type Header = (name: string) => string

const BEARER = /^Bearer\s+(\S+)$/i

/** The token that a caller sends in the way of HTTP's own. */
export const bearerIn = (header: Header): string | undefined =>
  BEARER.exec(header('authorization'))?.[1]

/** The platform keeps `Authorization` for itself on private routes, so the app's own header comes first. */
export const botTokenIn = (header: Header): string | undefined =>
  header('x-live-support-bot-token') || bearerIn(header)

/** The page's language comes from the platform, a bot's from its request. */
export const languageIn = (
  header: Header,
  locale: string | undefined
): Language => languageOf(locale || header('accept-language') || undefined)
