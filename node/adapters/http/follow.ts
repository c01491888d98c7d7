import { Readable } from 'node:stream'

import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { OutboundPolicy } from '../../domain/outbound-policy'
import { isCovered } from '../../domain/outbound-policy'
import type {
  HttpFailure,
  HttpStream,
  OutboundHttp,
} from '../../ports/outbound-http'
import { isSuccess } from './is-success'

const MAX_REDIRECTS = 3

/** `NOT_COVERED`: no policy lets us go there. `REFUSED`: answered with that status. `NO_ANSWER`: the other side is silent. */
export type FileFailure =
  | { kind: 'NOT_COVERED' }
  | { kind: 'REFUSED'; status: number }
  | { kind: 'NO_ANSWER'; detail: string }

export interface FileAddress {
  url: string
  /** Beyond what these cover no redirect is followed. */
  policies: readonly OutboundPolicy[]
  /** The Authorization header for a host; undefined where credentials have no business. */
  authorizationFor?(host: string): string | undefined
  timeoutMs: number
}

const parseUrl = (url: string, base?: string): URL | undefined =>
  URL.canParse(url, base) ? new URL(url, base) : undefined

/** Frees the connection of an answer that nobody reads. */
export const discard = (stream: NodeJS.ReadableStream): void => {
  if (stream instanceof Readable) stream.destroy()
  else stream.resume()
}

/** Where a redirect leads to. */
const nextStop = (
  { status, headers }: HttpStream,
  from: URL
): string | undefined =>
  status >= 300 && status < 400 && headers.location
    ? parseUrl(headers.location, from.href)?.href
    : undefined

const open = (
  http: OutboundHttp,
  url: URL,
  { authorizationFor, timeoutMs }: FileAddress
): Promise<Result<HttpStream, HttpFailure>> => {
  const authorization = authorizationFor?.(url.host)

  return http.stream({
    method: 'GET',
    url: url.href,
    ...(authorization ? { headers: { authorization } } : {}),
    timeoutMs,
  })
}

/** Opens a file, following redirects by hand so that each stop is checked. */
export const follow = async (
  http: OutboundHttp,
  address: FileAddress,
  redirects = 0
): Promise<Result<HttpStream, FileFailure>> => {
  const url = parseUrl(address.url)

  if (!url || !isCovered(address.policies, url)) {
    return err({ kind: 'NOT_COVERED' })
  }

  const opened = await open(http, url, address)

  if (opened.isErr()) {
    return err({ kind: 'NO_ANSWER', detail: opened.error.detail })
  }

  const { status, stream } = opened.value

  if (isSuccess(status)) return ok(opened.value)

  discard(stream)

  const next = nextStop(opened.value, url)

  return next && redirects < MAX_REDIRECTS
    ? follow(http, { ...address, url: next }, redirects + 1)
    : err({ kind: 'REFUSED', status })
}
