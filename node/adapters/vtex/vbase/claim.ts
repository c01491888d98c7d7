import type { Result } from 'neverthrow'
import { err } from 'neverthrow'
import { z } from 'zod'

import type { Clock } from '../../../ports/clock'
import type { StoreFailure } from '../../../ports/store-failure'
import type { JsonFiles } from './json-files'

const BUCKET = 'claims'

/** A claim outlives its holder's death by at most this. */
const LIFETIME_MS = 30_000

const claimShape = z.object({ until: z.number() })

/**
 * Does something that only one replica may do at a time; `CONFLICT` when another one is at it. The claim is a file that
 * is written by compare-and-swap.
 */
export const withClaim = async <T>(
  { files, clock }: { files: JsonFiles; clock: Clock },
  name: string,
  work: () => Promise<Result<T, StoreFailure>>
): Promise<Result<T, StoreFailure>> => {
  const file = `${name}.json`
  const claim = await files.read(BUCKET, file)

  if (claim.isErr()) return err(claim.error)

  const { content, version } = claim.value
  const until = claimShape.safeParse(content).data?.until ?? 0

  if (until > clock.now()) {
    return err({ kind: 'CONFLICT', detail: `${name} is claimed` })
  }

  const claimed = await files.write(BUCKET, file, {
    content: { until: clock.now() + LIFETIME_MS },
    version,
  })

  if (claimed.isErr()) return err(claimed.error)

  try {
    return await work()
  } finally {
    await files.remove(BUCKET, file, claimed.value.version)
  }
}
