import { z } from 'zod'

import type { JsonObject } from '../../../domain/json'

const memorySchema = z.object({
  interactionHash: z.string(),
  /** How many parts of a message Zenvia has, where the rest did not go through yet. */
  progress: z.object({ messageId: z.string(), parts: z.number() }).optional(),
})

/** What the adapter remembers of a handoff whose interaction is there. */
type InteractionMemory = z.infer<typeof memorySchema>

/** Undefined before the interaction is there. */
export const parseMemory = (
  memory: JsonObject
): InteractionMemory | undefined => memorySchema.safeParse(memory).data

export const memoryOf = (interactionHash: string): JsonObject => ({
  interactionHash,
})
