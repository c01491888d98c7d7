import { z } from 'zod'

import { HOUR_MS } from '../../../domain/time-units'
import type { Task } from '../relay/context'

const settingsSchema = z.object({
  settings: z.object({
    limits: z.object({ attachment_size: z.number().positive() }),
  }),
})

const DEFAULT_BYTES = 50 * 1024 * 1024

/** Bytes that the account lets an attachment have; asked once an hour. */
export const attachmentLimit = async ({
  context,
  call,
}: Task): Promise<number> => {
  const limit = await context.attachmentLimits.get(
    `${context.account} ${context.client.host}`,
    async () => {
      const answer = await call(
        { method: 'GET', path: '/api/v2/account/settings.json' },
        settingsSchema
      )

      return answer.map(({ settings }) => ({
        value: settings.limits.attachment_size,
        expiresAt: context.clock.now() + HOUR_MS,
      }))
    }
  )

  return limit.unwrapOr(DEFAULT_BYTES)
}
