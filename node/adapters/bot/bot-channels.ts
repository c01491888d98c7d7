import type { BotKind } from '../../domain/settings/settings'
import type { BotChannel } from '../../ports/bot-channel'

/** The channel of whichever kind of bot is connected; one of signed calls says what lacks where none is. */
export const botChannels = (
  channels: Record<BotKind, BotChannel>
): BotChannel => ({
  deliver: (event, bot, attempt) =>
    channels[bot.connection?.kind ?? 'CALLBACK'].deliver(event, bot, attempt),
})
