import { z } from 'zod'

import type { JsonObject } from '../../../domain/json'

const provisionedIdsSchema = z.object({
  /** Whose account the ids are of. */
  subdomain: z.string(),
  ticketFieldId: z.string().optional(),
  webhookId: z.string().optional(),
  commentTriggerId: z.string().optional(),
  solvedTriggerId: z.string().optional(),
  /** The webhook reached us and was let in, at least once since it was made. */
  proven: z.boolean().optional(),
})

/** What provisioning made in the merchant's account; only this is ever repaired or removed. */
export type ProvisionedIds = z.infer<typeof provisionedIdsSchema>

/** Ids of another account are none of ours. */
export const readProvisionedIds = (
  provisioned: JsonObject | undefined,
  subdomain: string
): ProvisionedIds => {
  const { data } = provisionedIdsSchema.safeParse(provisioned)

  return data?.subdomain === subdomain ? data : { subdomain }
}
