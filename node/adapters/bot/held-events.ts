import { ok } from 'neverthrow'

import type { BotChannel } from '../../ports/bot-channel'

/** A bot that asks: its events stay with their conversation until it says that it has them. */
export const heldEvents = (): BotChannel => ({
  deliver: async () => ok({ isHeld: true }),
})
