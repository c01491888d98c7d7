import { timingSafeEqual } from 'node:crypto'

import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { Ports } from '../../ports/ports'
import { hashBotToken } from './hash-bot-token'
import { noteBotCall } from './note-bot-call'
import { isStillValid } from './signing-secret'

export type BotRefusal = 'UNAUTHENTICATED' | 'STORE_UNAVAILABLE'

const isToken = (token: string, hash: string): boolean =>
  timingSafeEqual(
    Buffer.from(hashBotToken(token), 'hex'),
    Buffer.from(hash, 'hex')
  )

/** Whether a token is the store's bot token, or was until not long ago, in a time that does not tell how much of it is right. */
export const authenticateBot = async (
  ports: Pick<Ports, 'settings' | 'clock'>,
  token: string | undefined
): Promise<Result<void, BotRefusal>> => {
  if (!token) {
    return err('UNAUTHENTICATED')
  }

  const settings = await ports.settings.current()

  if (settings.isErr()) {
    return err('STORE_UNAVAILABLE')
  }

  const { token: present, formerToken } = settings.value.bot
  const accepted = isStillValid(formerToken, ports.clock.now())
    ? [present, formerToken]
    : [present]

  if (!accepted.some((known) => known && isToken(token, known.hash))) {
    return err('UNAUTHENTICATED')
  }

  await noteBotCall(ports, settings.value.bot)

  return ok(undefined)
}
