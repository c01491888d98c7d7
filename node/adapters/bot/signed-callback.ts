import type { Result } from 'neverthrow'
import { err } from 'neverthrow'
import { Webhook } from 'standardwebhooks'

import type { BotEvent } from '../../domain/conversation/bot/bot-event'
import type { BotSettings } from '../../domain/settings/settings'
import type { BotChannel } from '../../ports/bot-channel'
import type { Clock } from '../../ports/clock'
import type { DeliveryFailure } from '../../domain/conversation/outbox/delivery-failure'
import type { OutboundHttp } from '../../ports/outbound-http'
import type { SecretVault } from '../../ports/secret-vault'
import { noResponseFailure } from '../http/client-failure'
import { readBotAnswer } from './bot-answer'
import { notConnected, openSigningSecrets } from './signing-secrets'

interface Parts {
  http: OutboundHttp
  vault: SecretVault
  clock: Clock
}

interface OpenBot {
  address: string
  /** The present one, and for a while the one before it. */
  signingSecrets: string[]
}

const openBot = async (
  bot: BotSettings,
  { vault, clock }: Pick<Parts, 'vault' | 'clock'>
): Promise<Result<OpenBot, DeliveryFailure>> => {
  const address = bot.connection?.address

  if (address === undefined) return err(notConnected)

  return (await openSigningSecrets(vault, bot, clock.now())).map(
    (signingSecrets) => ({ address, signingSecrets })
  )
}

/** One signature for each secret, apart by a space; a bot takes the call when any of them fits. */
const signaturesOf = (
  { signingSecrets }: OpenBot,
  ...signed: Parameters<Webhook['sign']>
): string =>
  signingSecrets.map((secret) => new Webhook(secret).sign(...signed)).join(' ')

/** Headers after Standard Webhooks, https://www.standardwebhooks.com (read in November 2026). */
const signedHeaders = (
  bot: OpenBot,
  id: string,
  body: string,
  at: Date
): Record<string, string> => ({
  'content-type': 'application/json',
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
  'webhook-signature': signaturesOf(bot, id, at, body),
})

/** A bot that takes signed calls at an address of its own. */
export const signedCallback = ({ http, vault, clock }: Parts): BotChannel => {
  const send = async (bot: OpenBot, event: BotEvent, timeoutMs: number) => {
    const body = JSON.stringify(event)
    const now = clock.now()
    const answer = await http.request({
      method: 'POST',
      url: bot.address,
      headers: signedHeaders(bot, event.id, body, new Date(now)),
      body,
      timeoutMs,
    })

    return answer
      .mapErr((failure) => noResponseFailure(failure, { repeatable: false }))
      .andThen((received) => readBotAnswer(received, now))
  }

  return {
    deliver: async (event, settings, { timeoutMs }) => {
      const bot = await openBot(settings, { vault, clock })

      return bot.isErr() ? err(bot.error) : send(bot.value, event, timeoutMs)
    },
  }
}
