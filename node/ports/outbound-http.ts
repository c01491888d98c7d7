import type { Result } from 'neverthrow'

export interface HttpRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Absolute, `https:`. */
  url: string
  headers?: Record<string, string>
  /** Serialised as JSON, with its content type. */
  json?: unknown
  /** Sent as it is, instead of `json`. */
  body?: Buffer | string
  timeoutMs: number
}

/** Any answer with a status, whatever the status. Header names in lower case. */
export interface HttpAnswer {
  status: number
  headers: Record<string, string>
  text: string
}

export interface HttpStream {
  status: number
  headers: Record<string, string>
  stream: NodeJS.ReadableStream
}

/**
 * `NOT_SENT`: the other side surely did not see the request. `AMBIGUOUS`: it may have acted. `UNSENDABLE`: no such request can
 * be written, such as one with a line break in a header. `detail` holds no secret.
 */
export interface HttpFailure {
  kind: 'NOT_SENT' | 'AMBIGUOUS' | 'UNSENDABLE'
  detail: string
}

/** Requests to the internet: no retries, no caches, no redirects, no merging of equal requests. */
export interface OutboundHttp {
  request(request: HttpRequest): Promise<Result<HttpAnswer, HttpFailure>>
  stream(request: HttpRequest): Promise<Result<HttpStream, HttpFailure>>
}
