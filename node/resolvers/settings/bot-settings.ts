import {
  botPolicies,
  policyInWords,
  weniPolicies,
} from '../../domain/outbound-policy'
import { isBotAwaited } from '../../domain/settings/is-bot-awaited'
import { isStillValid } from '../../domain/settings/is-still-valid'
import type { BotSettings } from '../../domain/settings/settings'
import type { ResolverContext } from '../resolver-context'
import { secretState } from './secret-state'

/** `BotSettings` of the schema. */
export const botSettings = (
  { ports }: ResolverContext,
  bot: BotSettings
): object => {
  const { connection, formerToken, formerSigningSecret } = bot
  const validUntil = (former: { validUntil: string } | undefined) =>
    isStillValid(former, ports.clock.now()) ? former.validUntil : undefined

  return {
    connected: connection !== undefined,
    kind: connection?.kind,
    address: connection?.address,
    learnedAddress: bot.learnedAddress,
    awaited: isBotAwaited(bot),
    firstCallAt: bot.firstCallAt,
    lastCallAt: bot.lastCallAt,
    whenClosed: connection?.whenClosed ?? 'SAY',
    ticketerAddress: `${ports.publicAddress}/ticketer`,
    signingSecret: secretState(bot.signingSecret),
    formerSigningSecretValidUntil: validUntil(formerSigningSecret),
    token: secretState(bot.token),
    formerTokenValidUntil: validUntil(formerToken),
    allowedAddresses: botPolicies.map(policyInWords),
    weniAddresses: weniPolicies.map(policyInWords),
  }
}
