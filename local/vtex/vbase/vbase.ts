import { gunzipSync } from 'node:zlib'

import { decodedIfValid } from '../decoded-if-valid'
import type {
  PlatformAnswer,
  PlatformRequest,
  PlatformSystem,
} from '../platform/platform-system'
import { INFRA_HOST } from '../platform/platform-system'
import { ABSENT_HASH } from './bucket'
import type { Bucket } from './bucket'

interface VBaseOptions {
  /** Called once for each name. */
  openBucket(name: string): Bucket
  account: string
  workspace: string
  /** The app whose buckets these are, such as `vtex.live-support`. */
  appName: string
}

const DEFAULT_PAGE = 100
const LARGEST_PAGE = 1_000

const refusal = (status: number, code: string): PlatformAnswer => ({
  status,
  body: { code, message: `VBase says ${code}` },
})

/** No version is called so: what stands in `If-Match` without an ETag's quotes fits nothing. */
const NO_VERSION = 'no-version'

/** The runtime's client for VBase and vtex/go-clients send the quoted ETag; that anything else is taken is nowhere said. */
const expectedVersion = ({ headers }: PlatformRequest): string | undefined => {
  const expected = headers['if-match']

  return expected === undefined
    ? undefined
    : (/^"(.*)"$/.exec(expected)?.[1] ?? NO_VERSION)
}

const etag = (hash: string): Record<string, string> => ({ etag: `"${hash}"` })

const content = ({ headers, body }: PlatformRequest): Buffer =>
  headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body

const readFile = (bucket: Bucket, path: string): PlatformAnswer => {
  const file = bucket.read(path)

  return file === undefined
    ? {
        ...refusal(404, 'FileNotFound'),
        headers: etag(ABSENT_HASH),
      }
    : {
        status: 200,
        headers: { ...etag(file.hash), 'content-type': file.contentType },
        body: file.content,
      }
}

const writeFile = (
  bucket: Bucket,
  path: string,
  request: PlatformRequest
): PlatformAnswer => {
  const hash = bucket.write(
    path,
    {
      contentType:
        request.headers['content-type'] ?? 'application/octet-stream',
      content: content(request),
    },
    expectedVersion(request)
  )

  return hash === undefined
    ? refusal(412, 'PreconditionFailed')
    : { status: 200, headers: etag(hash), body: [{ path, hash }] }
}

const removeFile = (
  bucket: Bucket,
  path: string,
  request: PlatformRequest
): PlatformAnswer => {
  const expected = expectedVersion(request)

  if (bucket.version(path) === ABSENT_HASH && expected === undefined) {
    return refusal(404, 'FileNotFound')
  }

  return bucket.remove(path, expected)
    ? { status: 204 }
    : refusal(412, 'PreconditionFailed')
}

const answerFile = (
  bucket: Bucket,
  path: string,
  request: PlatformRequest
): PlatformAnswer => {
  switch (request.method) {
    case 'GET':
    case 'HEAD':
      return readFile(bucket, path)

    case 'PUT':
      return writeFile(bucket, path, request)

    case 'DELETE':
      return removeFile(bucket, path, request)

    default:
      return refusal(405, 'MethodNotAllowed')
  }
}

const listFiles = (bucket: Bucket, query: URLSearchParams): PlatformAnswer => {
  const limit = Number(query.get('limit') ?? DEFAULT_PAGE)
  const next = query.get('next')

  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE) {
    return refusal(400, 'InvalidLimit')
  }

  const page = bucket.list({
    prefix: query.get('prefix') ?? '',
    limit,
    next: next ? Buffer.from(next, 'base64url').toString('utf8') : undefined,
  })

  return {
    status: 200,
    body: {
      data: page.paths.map((path) => ({ path })),
      next: Buffer.from(page.next, 'utf8').toString('base64url'),
    },
  }
}

/** File storage of the platform, as far as the runtime's client for it reaches. */
export const vbase = (options: VBaseOptions): PlatformSystem => {
  const { openBucket, account, workspace, appName } = options
  const root = `/vbase/v2/${account}/${workspace}/buckets/${appName}/`
  const buckets = new Map<string, Bucket>()

  const bucketOf = (name: string): Bucket => {
    const bucket = buckets.get(name) ?? openBucket(name)

    buckets.set(name, bucket)

    return bucket
  }

  return {
    name: 'vbase',
    owns: ({ host, path }) => host === INFRA_HOST && path.startsWith('/vbase/'),
    policies: ({ method }) =>
      method === 'GET' || method === 'HEAD'
        ? ['vbase-read-write', 'vbase-read-only']
        : ['vbase-read-write'],
    outbound: () => false,
    answer: (request) => {
      if (!request.path.startsWith(root)) {
        return refusal(403, 'BucketOfAnotherApp')
      }

      const [name = '', kind, ...path] = request.path
        .slice(root.length)
        .split('/')

      if (!/^[\w-]+$/.test(name) || kind !== 'files') {
        return refusal(404, 'NotFound')
      }
      if (path.length > 0) {
        const file = decodedIfValid(path.join('/'))

        return file
          ? answerFile(bucketOf(name), file, request)
          : refusal(400, 'InvalidPath')
      }

      return request.method === 'GET'
        ? listFiles(bucketOf(name), request.query)
        : refusal(405, 'MethodNotAllowed')
    },
  }
}
