import type { PartnerName } from '../partner-name'

/** Under which name the vault seals and opens one of a partner's secrets. */
export const partnerSecretName = (
  partner: PartnerName,
  secret: string
): string => `${partner}.${secret}`

/** Under which name the vault seals and opens the secret that signs the bot's events. */
export const SIGNING_SECRET_NAME = 'bot.signingSecret'

/** The same of the secret before it, which signs beside it for a day. */
export const FORMER_SIGNING_SECRET_NAME = 'bot.formerSigningSecret'
