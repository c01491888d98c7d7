import { promisify } from 'node:util'
import type { ZlibOptions } from 'node:zlib'
import { brotliDecompress, unzip } from 'node:zlib'

type Decompress = (packed: Buffer, options: ZlibOptions) => Promise<Buffer>

const unzipped: Decompress = promisify(unzip)

const byEncoding: Record<string, Decompress | undefined> = {
  br: promisify(brotliDecompress),
  deflate: unzipped,
  gzip: unzipped,
  'x-gzip': unzipped,
}

const BYTE_ORDER_MARK = '\uFEFF'

/** The text of a body that came under this content encoding. One that unpacks to more than so many bytes is an error. */
export const unpack = async (
  body: Buffer,
  encoding: string | undefined,
  maxBytes: number
): Promise<string> => {
  const decompress = encoding === undefined ? undefined : byEncoding[encoding]
  const plain =
    decompress && body.length > 0
      ? await decompress(body, { maxOutputLength: maxBytes })
      : body
  const text = plain.toString('utf8')

  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
}
