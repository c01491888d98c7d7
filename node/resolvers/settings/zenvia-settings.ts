import { z } from 'zod'

import type { PartnerSettings } from '../../domain/settings/settings'
import type { Call } from '../call'
import { spokenProblem } from './partner-problem'
import { secretState } from './secret-state'

const connectionSchema = z.object({
  departmentId: z.string().optional(),
  partnerAccountId: z.string().optional(),
})

/** `ZenviaSettings` of the schema: the one place outside the adapter that knows what a Zenvia connection holds. */
export const zenviaSettings = async (
  { language }: Call,
  stored: PartnerSettings | undefined
): Promise<object> => ({
  ...connectionSchema.parse(stored?.connection ?? {}),
  connected: stored !== undefined,
  apiToken: secretState(stored?.secrets.apiToken),
  partnerToken: secretState(stored?.secrets.partnerToken),
  problem: spokenProblem(language, stored?.problem),
})
