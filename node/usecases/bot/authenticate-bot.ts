import { timingSafeEqual } from 'node:crypto'

import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import { isStillValid } from '../../domain/settings/is-still-valid'
import type { BotSettings } from '../../domain/settings/settings'
import type { Ports } from '../../ports/ports'
import { hashBotToken } from './hash-bot-token'
import { noteBotCall } from './note-bot-call'

export type BotRefusal = 'UNAUTHENTICATED' | 'STORE_UNAVAILABLE'

const isToken = (token: string, hash: string): boolean =>
  timingSafeEqual(
    Buffer.from(hashBotToken(token), 'hex'),
    Buffer.from(hash, 'hex')
  )

type Contract = 'GRAPHQL' | 'TICKETER'

/** Weni's bot calls as a ticketer's, every other one by GraphQL. */
const isTheStores = ({ connection }: BotSettings, contract: Contract) =>
  (connection?.kind === 'WENI') === (contract === 'TICKETER')

/**
 * Whether a token is the store's bot token, or was until not long ago; compared in constant time. A call
 * by the contract of the store's bot is remembered as its own.
 */
export const authenticateBot = async (
  ports: Pick<Ports, 'settings' | 'clock'>,
  token: string | undefined,
  contract: Contract = 'GRAPHQL'
): Promise<Result<void, BotRefusal>> => {
  if (!token) {
    return err('UNAUTHENTICATED')
  }

  const settings = await ports.settings.current()

  if (settings.isErr()) {
    return err('STORE_UNAVAILABLE')
  }

  const { bot } = settings.value
  const { token: present, formerToken } = bot
  const accepted = isStillValid(formerToken, ports.clock.now())
    ? [present, formerToken]
    : [present]

  if (!accepted.some((known) => known && isToken(token, known.hash))) {
    return err('UNAUTHENTICATED')
  }

  if (isTheStores(bot, contract)) await noteBotCall(ports, bot)

  return ok(undefined)
}
