import type { Result } from 'neverthrow'
import { err } from 'neverthrow'
import { Webhook } from 'standardwebhooks'

import type { BotEvent } from '../../domain/conversation/bot-event'
import { signingSecretName } from '../../domain/settings/secret-names'
import type { BotSettings } from '../../domain/settings/settings'
import type { BotChannel } from '../../ports/bot-channel'
import type { Clock } from '../../ports/clock'
import type { DeliveryFailure } from '../../ports/delivery'
import type { OutboundHttp } from '../../ports/outbound-http'
import type { SecretVault, VaultFailure } from '../../ports/secret-vault'
import { noResponseFailure } from '../http/client-failure'
import { readBotAnswer } from './bot-answer'

interface Parts {
  http: OutboundHttp
  vault: SecretVault
  clock: Clock
}

interface OpenBot {
  address: string
  signingSecret: string
}

const notConnected: DeliveryFailure = {
  kind: 'CONNECTION',
  code: 'bot.not-connected',
  detail: 'No bot is connected',
}

const withoutSecret = ({ kind, detail }: VaultFailure): DeliveryFailure =>
  kind === 'UNREADABLE'
    ? { kind: 'CONNECTION', code: 'bot.secret-unreadable', detail }
    : { kind: 'RETRY', ambiguous: false, detail }

const openBot = async (
  { connection, signingSecret }: BotSettings,
  vault: SecretVault
): Promise<Result<OpenBot, DeliveryFailure>> => {
  if (!connection || !signingSecret) return err(notConnected)

  return (await vault.open(signingSecretName, signingSecret.sealed))
    .map((secret) => ({ address: connection.address, signingSecret: secret }))
    .mapErr(withoutSecret)
}

/** Headers after Standard Webhooks, https://www.standardwebhooks.com (read in November 2026). */
const signedHeaders = (
  { signingSecret }: OpenBot,
  id: string,
  body: string,
  at: Date
): Record<string, string> => ({
  'content-type': 'application/json',
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
  'webhook-signature': new Webhook(signingSecret).sign(id, at, body),
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
    deliver: async (event, settings, timeoutMs) => {
      const bot = await openBot(settings, vault)

      return bot.isErr() ? err(bot.error) : send(bot.value, event, timeoutMs)
    },
  }
}
