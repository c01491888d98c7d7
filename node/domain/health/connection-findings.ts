import { isProvisioned } from '../settings/is-provisioned'
import type { PartnerSettings, Settings } from '../settings/settings'
import type { Finding } from './finding'

type Found = Omit<Finding, 'conversations'>

/** Who puts the webhook into the partner's account: the app, or a person, whom only the first call proves right. */
export type WebhookKind = 'PROVISIONED' | 'PASTED'

const setUp = (partner: PartnerSettings, webhook: WebhookKind): Found[] => {
  if (!isProvisioned(partner)) {
    const cause =
      webhook === 'PASTED' ? 'ANSWERS_UNPROVEN' : 'SET_UP_INCOMPLETE'

    return [{ cause, level: 'FAILING' }]
  }

  const { steps, checkedAt } = partner.provisioningReport ?? { steps: [] }

  return steps.some(({ state }) => state === 'CHANGED')
    ? [{ cause: 'SET_UP_CHANGED', level: 'DEGRADED', since: checkedAt }]
    : []
}

/** Whether a connected partner takes our calls and can bring answers back. */
export const partnerFindings = (
  partner: PartnerSettings,
  webhook: WebhookKind
): Found[] => [
  ...(partner.problem
    ? [
        {
          cause: 'PARTNER_REFUSES',
          level: 'FAILING',
          since: partner.problem.since,
        } as const,
      ]
    : []),
  ...setUp(partner, webhook),
]

/** What the settings alone tell: whether both sides can be called, and can call back. */
export const connectionFindings = (
  { partner, partners, bot }: Settings,
  webhook: WebhookKind
): Found[] => {
  const chosen = partner && partners[partner]

  return [
    ...(chosen
      ? partnerFindings(chosen, webhook)
      : [{ cause: 'NO_PARTNER', level: 'FAILING' } as const]),
    ...(bot.connection ? [] : [{ cause: 'NO_BOT', level: 'FAILING' } as const]),
  ]
}
