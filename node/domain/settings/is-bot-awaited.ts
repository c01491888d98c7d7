import type { BotSettings } from './settings'

/**
 * Nobody hears what agents write until a bot calls first: one that asks is to ask, and Weni's tells with its first ticket where it is
 * called, unless an address was typed.
 */
export const isBotAwaited = ({
  connection,
  learnedAddress,
  firstCallAt,
}: BotSettings): boolean => {
  switch (connection?.kind) {
    case 'POLLING':
      return firstCallAt === undefined

    case 'WENI':
      return connection.address === undefined && learnedAddress === undefined

    case 'CALLBACK':
    case undefined:
      return false
  }
}
