import type { InstanceOptions, IOContext } from '@vtex/api'
import { ExternalClient } from '@vtex/api'
import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type {
  HttpFailure,
  HttpRequest,
  HttpStream,
} from '../../ports/outbound-http'
import { httpFailureOf } from './http-failure'
import { onceOnly, ownCall } from './own-call'
import { proxied, useHttps } from './proxied'
import { unpackedStream } from './unpacked-stream'

const asItIs = [(data: unknown): unknown => data]

const readHeaders = (
  headers: Record<string, string | string[] | undefined>
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ])
  )

/** Files on the internet, which pass through piece by piece: seldom, so the runtime's own client does it. */
export class InternetFiles extends ExternalClient {
  constructor(context: IOContext, options?: InstanceOptions) {
    super('', ownCall(context), onceOnly(options))
  }

  /** `getRaw` is the one method of the runtime's client that hands out status and headers for any verb. */
  async open({
    method,
    url,
    headers,
    timeoutMs,
  }: HttpRequest): Promise<Result<HttpStream, HttpFailure>> {
    const deadline = new AbortController()
    const timer = setTimeout(() => deadline.abort(), timeoutMs)

    try {
      const answer = await this.http.getRaw<NodeJS.ReadableStream>(
        proxied(url),
        {
          method,
          headers: {
            ...headers,
            ...useHttps,
            'accept-encoding': 'identity',
          },
          timeout: timeoutMs,
          signal: deadline.signal,
          responseType: 'stream',
          transformResponse: asItIs,
          // The client's own unpacking never ends where the other side breaks off.
          decompress: false,
          validateStatus: () => true,
          metric: 'internet',
        }
      )

      return ok(
        unpackedStream({
          status: answer.status,
          headers: readHeaders(answer.headers),
          stream: answer.data,
        })
      )
    } catch (error) {
      return err(httpFailureOf(error, timeoutMs))
    } finally {
      clearTimeout(timer)
    }
  }
}
