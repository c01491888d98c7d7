import { z } from 'zod'

import type { Task } from '../relay/context'

const settingsSchema = z.object({
  settings: z.object({
    limits: z.object({ attachment_size: z.number().positive() }),
  }),
})

const DEFAULT_BYTES = 50 * 1024 * 1024
const HOUR_MS = 60 * 60_000

/** Bytes that the account lets an attachment have; asked once an hour. */
export const attachmentLimit = async ({
  desk,
  call,
}: Task): Promise<number> => {
  const limit = await desk.attachmentLimits.get(
    `${desk.account} ${desk.client.host}`,
    async () => {
      const answer = await call(
        { method: 'GET', path: '/api/v2/account/settings.json' },
        settingsSchema
      )

      return answer.map(({ settings }) => ({
        value: settings.limits.attachment_size,
        expiresAt: desk.clock.now() + HOUR_MS,
      }))
    }
  )

  return limit.unwrapOr(DEFAULT_BYTES)
}
