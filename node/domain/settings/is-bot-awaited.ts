import type { BotSettings } from './settings'

/** Weni tells with its first ticket where it is called; until then, unless an address was typed, it hears nothing. */
export const isBotAwaited = ({
  connection,
  learnedAddress,
}: BotSettings): boolean =>
  connection?.kind === 'WENI' &&
  connection.address === undefined &&
  learnedAddress === undefined
