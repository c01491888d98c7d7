import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

import type { PageBundle } from './page-bundle'

const zip = promisify(gzip)

/** Compresses a page's script as the platform's edge does, once for each build. */
export const compressedScript = () => {
  let latest: { hash: string; body: Promise<Buffer> } | undefined

  return ({ hash, script }: PageBundle): Promise<Buffer> => {
    if (latest?.hash !== hash) latest = { hash, body: zip(script) }

    return latest.body
  }
}
