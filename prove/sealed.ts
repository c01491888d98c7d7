import type { PartnerName } from '../node/domain/partner-name'
import { partnerSecretName } from '../node/domain/settings/secret-names'
import type { PartnerSettings } from '../node/domain/settings/settings'

/** Secrets as `FakeVault` seals them. */
export const sealed = (
  partner: PartnerName,
  secrets: Record<string, string>
): PartnerSettings['secrets'] =>
  Object.fromEntries(
    Object.entries(secrets).map(([name, text]) => [
      name,
      {
        sealed: `sealed(${partnerSecretName(partner, name)})${text}`,
        lastFour: text.slice(-4),
        changedAt: '2026-11-01T00:00:00.000Z',
        changedBy: 'ana@livestore.example',
      },
    ])
  )
