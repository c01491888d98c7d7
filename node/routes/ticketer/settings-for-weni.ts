import type { Result } from 'neverthrow'

import type { Settings } from '../../domain/settings/settings'
import type { Ports } from '../../ports/ports'
import type { StoreFailure } from '../../ports/store-failure'

export const isWeni = ({ bot }: Settings): boolean =>
  bot.connection?.kind === 'WENI'

/**
 * Those in memory may be from a moment before Weni was connected: that another kind of bot is connected is believed of the
 * store alone, as Weni opens no ticket again that was refused.
 */
export const settingsForWeni = async ({
  settings,
}: Pick<Ports, 'settings'>): Promise<Result<Settings, StoreFailure>> => {
  const current = await settings.current()

  return current.isOk() && !isWeni(current.value)
    ? (await settings.read()).map((stored) => stored.settings)
    : current
}
