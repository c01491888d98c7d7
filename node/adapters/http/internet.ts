import type { InstanceOptions, IOContext, IOResponse } from '@vtex/api'
import { ExternalClient } from '@vtex/api'
import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type {
  HttpAnswer,
  HttpFailure,
  HttpRequest,
  HttpStream,
  OutboundHttp,
} from '../../ports/outbound-http'
import { bodyOf } from './body'
import { httpFailureOf } from './http-failure'
import { onceOnly, ownCall } from './own-call'

const MAX_ANSWER_BYTES = 20 * 1024 * 1024

const asItIs = [(data: unknown): unknown => data]

/** VTEX IO wants `http:` and a header that makes its proxy speak TLS to the other side. */
const proxied = (url: string): string => {
  if (!url.startsWith('https://')) throw new Error('Only HTTPS goes out')

  return `http://${url.slice('https://'.length)}`
}

const contentOf = ({ json, body }: HttpRequest): Buffer | string | undefined =>
  json === undefined ? body : JSON.stringify(json)

const headersOf = ({ json, headers }: HttpRequest): Record<string, string> => ({
  ...(json === undefined ? {} : { 'content-type': 'application/json' }),
  ...headers,
  'x-vtex-use-https': 'true',
})

const readHeaders = (
  headers: Record<string, string | string[] | undefined>
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ])
  )

/** The internet as VTEX IO lets an app reach it: through the platform's proxy, with a policy for each host and path. */
export class Internet extends ExternalClient implements OutboundHttp {
  constructor(context: IOContext, options?: InstanceOptions) {
    super('', ownCall(context), onceOnly(options))
  }

  async request(
    request: HttpRequest
  ): Promise<Result<HttpAnswer, HttpFailure>> {
    const answer = await this.send<string>(request, 'text')

    return answer.map(({ status, headers, data }) => ({
      status,
      headers: readHeaders(headers),
      text: data,
    }))
  }

  /** The time limit holds until the headers are there, and then between the pieces of the body. */
  async stream(request: HttpRequest): Promise<Result<HttpStream, HttpFailure>> {
    const headers = { ...request.headers, 'accept-encoding': 'identity' }
    const answer = await this.send<NodeJS.ReadableStream>(
      { ...request, headers },
      'stream'
    )

    return answer.map(({ status, headers, data }) => ({
      status,
      headers: readHeaders(headers),
      stream: data,
    }))
  }

  /** `getRaw` is the one method of the runtime's client that hands out status and headers for any verb. */
  private async send<Data>(
    request: HttpRequest,
    responseType: 'text' | 'stream'
  ): Promise<Result<IOResponse<Data>, HttpFailure>> {
    const { method, timeoutMs } = request
    const url = proxied(request.url)
    const deadline = new AbortController()
    const timer = setTimeout(() => deadline.abort(), timeoutMs)

    try {
      return ok(
        await this.http.getRaw<Data>(url, {
          method,
          headers: headersOf(request),
          ...bodyOf(contentOf(request)),
          timeout: timeoutMs,
          signal: deadline.signal,
          responseType,
          transformResponse: asItIs,
          validateStatus: () => true,
          maxContentLength: MAX_ANSWER_BYTES,
          metric: 'internet',
        })
      )
    } catch (error) {
      return err(httpFailureOf(error, timeoutMs))
    } finally {
      clearTimeout(timer)
    }
  }
}
