import type { Transform } from 'node:stream'
import { pipeline } from 'node:stream'
import { createBrotliDecompress, createUnzip } from 'node:zlib'

import { omit } from '../../domain/omit'
import type { HttpStream } from '../../ports/outbound-http'

const unpackers = new Map<string, () => Transform>([
  ['br', createBrotliDecompress],
  ['deflate', createUnzip],
  ['gzip', createUnzip],
  ['x-gzip', createUnzip],
])

/** A body unpacked piece by piece: how long it will be nobody knows, and it breaks off where the packed one does. */
export const unpackedStream = (answer: HttpStream): HttpStream => {
  const { headers, stream } = answer
  const encoding = headers['content-encoding']?.toLowerCase() ?? ''
  const unpacker = unpackers.get(encoding)

  return unpacker
    ? {
        ...answer,
        headers: omit(headers, 'content-encoding', 'content-length'),
        stream: pipeline(stream, unpacker(), () => undefined),
      }
    : answer
}
