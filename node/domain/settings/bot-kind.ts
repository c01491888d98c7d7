import type { Settings } from './settings'

export const isWeni = ({ bot }: Settings): boolean =>
  bot.connection?.kind === 'WENI'

/** The store's bot asks for its events. */
export const isPolling = ({ bot }: Settings): boolean =>
  bot.connection?.kind === 'POLLING'
