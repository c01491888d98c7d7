import { timingSafeEqual } from 'node:crypto'

import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { Ports } from '../../ports/ports'
import { hashBotToken } from './hash-bot-token'

export type BotRefusal = 'UNAUTHENTICATED' | 'STORE_UNAVAILABLE'

/** Whether a token is the store's bot token, in a time that does not tell how much of it is right. */
export const authenticateBot = async (
  ports: Pick<Ports, 'settings'>,
  token: string | undefined
): Promise<Result<void, BotRefusal>> => {
  if (!token) {
    return err('UNAUTHENTICATED')
  }

  const settings = await ports.settings.current()

  if (settings.isErr()) {
    return err('STORE_UNAVAILABLE')
  }

  const expected = settings.value.bot.token?.hash

  if (expected === undefined) {
    return err('UNAUTHENTICATED')
  }

  const same = timingSafeEqual(
    Buffer.from(hashBotToken(token), 'hex'),
    Buffer.from(expected, 'hex')
  )

  return same ? ok(undefined) : err('UNAUTHENTICATED')
}
