import type { RequestListener } from 'node:http'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

import type { HttpAnswer } from '../node/ports/outbound-http'

interface DirectRequest {
  method: string
  /** Absolute. */
  url: string
  headers?: Record<string, string>
  body?: Buffer | string
}

/** Gathers what a listener answers, without a connection. */
class GatheredResponse extends ServerResponse {
  private readonly chunks: Buffer[] = []

  constructor(
    request: IncomingMessage,
    private readonly done: (answer: HttpAnswer) => void
  ) {
    super(request)
  }

  override write(chunk: unknown): boolean {
    this.chunks.push(Buffer.from(chunk as string))

    return true
  }

  override end(chunk?: unknown): this {
    if (typeof chunk === 'string' || Buffer.isBuffer(chunk)) this.write(chunk)

    this.finished = true
    this.done({
      status: this.statusCode,
      headers: Object.fromEntries(
        Object.entries(this.getHeaders()).map(([name, value]) => [
          name,
          String(value),
        ])
      ),
      text: Buffer.concat(this.chunks).toString('utf8'),
    })
    this.emit('finish')

    return this
  }
}

/** Hands a request to a listener as a server would, in this process. */
export const callDirectly = (
  listener: RequestListener,
  { method, url, headers, body }: DirectRequest
): Promise<HttpAnswer> =>
  new Promise((resolve) => {
    const { host, pathname, search } = new URL(url)
    const content = Buffer.from(body ?? '')
    const request = new IncomingMessage(new Socket())
    const lowerCase = Object.entries(headers ?? {}).map(([name, value]) => [
      name.toLowerCase(),
      value,
    ])

    request.method = method
    request.url = `${pathname}${search}`
    request.headers = {
      ...Object.fromEntries(lowerCase),
      host,
      'content-length': String(content.length),
    }
    request.complete = true
    request.push(content)
    request.push(null)
    listener(request, new GatheredResponse(request, resolve))
  })
