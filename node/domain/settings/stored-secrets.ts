import type { PartnerName } from '../partner-name'
import {
  FORMER_SIGNING_SECRET_NAME,
  partnerSecretName,
  SIGNING_SECRET_NAME,
} from './secret-names'
import type { PartnerSettings, Settings, StoredSecret } from './settings'

/** A partner that the app no longer offers keeps its part until it is removed. */
const connected = ({ partners }: Settings): [PartnerName, PartnerSettings][] =>
  Object.entries(partners) as [PartnerName, PartnerSettings][]

/** Every secret of the settings by the name under which the vault seals it. */
export const storedSecrets = (
  settings: Settings
): Record<string, StoredSecret> => {
  const ofPartners = connected(settings).flatMap(([partner, { secrets }]) =>
    Object.entries(secrets).map(
      ([name, secret]) => [partnerSecretName(partner, name), secret] as const
    )
  )
  const { signingSecret, formerSigningSecret } = settings.bot

  return {
    ...Object.fromEntries(ofPartners),
    ...(signingSecret ? { [SIGNING_SECRET_NAME]: signingSecret } : {}),
    ...(formerSigningSecret
      ? { [FORMER_SIGNING_SECRET_NAME]: formerSigningSecret }
      : {}),
  }
}

export const isAnySecretStored = (settings: Settings): boolean =>
  Object.keys(storedSecrets(settings)).length > 0

/** The settings with other ciphertexts for the secrets of these names. */
export const withSealed = (
  settings: Settings,
  sealed: Record<string, string>
): Settings => {
  const renewed = <Secret extends StoredSecret>(
    name: string,
    secret: Secret
  ): Secret => ({
    ...secret,
    sealed: sealed[name] ?? secret.sealed,
  })

  const partners = connected(settings).map(([partner, stored]) => {
    const secrets = Object.entries(stored.secrets).map(
      ([name, secret]) =>
        [name, renewed(partnerSecretName(partner, name), secret)] as const
    )

    return [
      partner,
      { ...stored, secrets: Object.fromEntries(secrets) },
    ] as const
  })
  const { signingSecret, formerSigningSecret } = settings.bot

  return {
    ...settings,
    partners: Object.fromEntries(partners),
    bot: {
      ...settings.bot,
      ...(signingSecret
        ? { signingSecret: renewed(SIGNING_SECRET_NAME, signingSecret) }
        : {}),
      ...(formerSigningSecret
        ? {
            formerSigningSecret: renewed(
              FORMER_SIGNING_SECRET_NAME,
              formerSigningSecret
            ),
          }
        : {}),
    },
  }
}
