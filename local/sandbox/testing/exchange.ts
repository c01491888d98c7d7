import { request } from 'node:http'

export interface TestAnswer {
  status: number
  headers: Record<string, string>
  text: string
  body: unknown
  /** The value at a path such as `ticket.tags.0`. */
  at(path: string): unknown
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The value at a path such as `tickets.0.id`. */
export const valueAt = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null
          ? Reflect.get(inner, key)
          : undefined,
      value
    )

interface Wire {
  method: string
  headers: Record<string, string>
  content: Buffer | undefined
}

/** One request and its whole answer. */
export const exchange = (url: string, { method, headers, content }: Wire) =>
  new Promise<TestAnswer>((resolve, reject) => {
    const sized = content
      ? { ...headers, 'content-length': String(content.length) }
      : headers
    const outgoing = request(url, { method, headers: sized }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        const body = parse(text)
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers as Record<string, string>,
          text,
          body,
          at: (path) => valueAt(body, path),
        })
      })
    })
    outgoing.on('error', reject)
    outgoing.end(content)
  })
