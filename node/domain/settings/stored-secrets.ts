import { partnerNames } from '../partner-name'
import { partnerSecretName, signingSecretName } from './secret-names'
import type { Settings, StoredSecret } from './settings'

/** Every secret of the settings by the name under which the vault seals it. */
export const storedSecrets = (
  settings: Settings
): Record<string, StoredSecret> => {
  const ofPartners = partnerNames.flatMap((partner) =>
    Object.entries(settings.partners[partner]?.secrets ?? {}).map(
      ([name, secret]) => [partnerSecretName(partner, name), secret] as const
    )
  )
  const { signingSecret } = settings.bot

  return {
    ...Object.fromEntries(ofPartners),
    ...(signingSecret ? { [signingSecretName]: signingSecret } : {}),
  }
}

/** The settings with other ciphertexts for the secrets of these names. */
export const withSealed = (
  settings: Settings,
  sealed: Record<string, string>
): Settings => {
  const renewed = (name: string, secret: StoredSecret): StoredSecret => ({
    ...secret,
    sealed: sealed[name] ?? secret.sealed,
  })

  const partners = partnerNames.flatMap((partner) => {
    const stored = settings.partners[partner]

    if (!stored) return []

    const secrets = Object.entries(stored.secrets).map(
      ([name, secret]) =>
        [name, renewed(partnerSecretName(partner, name), secret)] as const
    )

    return [
      [partner, { ...stored, secrets: Object.fromEntries(secrets) }] as const,
    ]
  })
  const { signingSecret } = settings.bot

  return {
    ...settings,
    partners: Object.fromEntries(partners),
    bot: {
      ...settings.bot,
      ...(signingSecret
        ? { signingSecret: renewed(signingSecretName, signingSecret) }
        : {}),
    },
  }
}
