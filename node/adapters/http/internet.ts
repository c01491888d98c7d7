import type { InstanceOptions, IOContext } from '@vtex/api'
import type { Result } from 'neverthrow'

import type {
  HttpAnswer,
  HttpFailure,
  HttpRequest,
  HttpStream,
  OutboundHttp,
} from '../../ports/outbound-http'
import { InternetFiles } from './internet-files'
import { proxied, useHttps } from './proxied'
import type { Wire } from './wire/wire'
import { wireOf } from './wire/wire'

type Headers = Record<string, string>

const json: Headers = { 'content-type': 'application/json' }

const inLowerCase = (headers: Headers): Headers => {
  const lines: Headers = {}

  for (const name in headers) lines[name.toLowerCase()] = headers[name] ?? ''

  return lines
}

/** The internet as VTEX IO lets an app reach it: through the platform's proxy, with a policy for each host and path. */
export class Internet implements OutboundHttp {
  private readonly wire: Wire

  constructor(
    private readonly context: IOContext,
    private readonly options: InstanceOptions = {}
  ) {
    this.wire = wireOf(context, options)
  }

  async request(
    request: HttpRequest
  ): Promise<Result<HttpAnswer, HttpFailure>> {
    const { method, url, timeoutMs, headers = {} } = request
    const hasJson = request.json !== undefined

    return this.wire.send({
      method,
      url: proxied(url),
      headers: {
        ...(hasJson ? json : {}),
        ...inLowerCase(headers),
        ...useHttps,
        'proxy-authorization': this.context.authToken,
      },
      body: hasJson ? JSON.stringify(request.json) : request.body,
      timeoutMs,
      metric: 'internet',
    })
  }

  /** The time limit holds until the headers are there, and then between the pieces of the body. */
  stream(request: HttpRequest): Promise<Result<HttpStream, HttpFailure>> {
    return new InternetFiles(this.context, this.options).open(request)
  }
}
