import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'

import { endToEndHeaders } from '../../internet/forward'

export interface EdgePlace {
  account: string
  workspace: string
  /** The token with which the service acts as itself. */
  appToken: string
  /** The app's host name on the internet. */
  publicHost: string
}

/** The platform alone sets these; a caller's are dropped. */
const RESERVED = /^(x-vtex-|x-colossus-|x-event-|x-forwarded-|x-request-id$)/

/** The first language that a browser prefers; the store's own for callers that state none. */
export const localeOf = (
  headers: IncomingHttpHeaders,
  asked?: string | null
): string => {
  const first = headers['accept-language']?.split(/[,;]/)[0]?.trim()

  return asked || (first && first !== '*' ? first : 'pt-BR')
}

/** What the runtime reads of a request besides its body: who, where, on whose behalf. */
export const platformHeaders = (place: EdgePlace): OutgoingHttpHeaders => ({
  'x-vtex-account': place.account,
  'x-vtex-workspace': place.workspace,
  'x-vtex-credential': place.appToken,
  'x-vtex-workspace-is-production': 'true',
  'x-vtex-platform': 'vtex',
  'x-vtex-operation-id': randomUUID(),
  'x-request-id': randomUUID(),
})

/** The pages of this machine's own address are those of the app's host. */
const originOf = (
  { origin, host }: IncomingHttpHeaders,
  publicHost: string
): OutgoingHttpHeaders =>
  origin !== undefined && origin === `http://${host}`
    ? { origin: `https://${publicHost}` }
    : {}

/** A caller's headers as they reach the service, but for those named in `dropped`. */
export const serviceHeaders = (
  headers: IncomingHttpHeaders,
  place: EdgePlace,
  { locale, dropped }: { locale: string; dropped: string[] }
): OutgoingHttpHeaders => ({
  ...Object.fromEntries(
    Object.entries(endToEndHeaders(headers)).filter(
      ([name]) => !RESERVED.test(name) && !dropped.includes(name)
    )
  ),
  ...originOf(headers, place.publicHost),
  ...platformHeaders(place),
  'x-vtex-locale': locale,
  'x-forwarded-host': place.publicHost,
  'x-forwarded-proto': 'https',
})
