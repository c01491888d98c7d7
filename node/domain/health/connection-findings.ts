import { isBotAwaited } from '../settings/is-bot-awaited'
import { isProvisioned } from '../settings/is-provisioned'
import type { PartnerName } from '../partner-name'
import { partnerNames } from '../partner-name'
import type {
  BotSettings,
  PartnerSettings,
  Settings,
} from '../settings/settings'
import type { Finding } from './finding'

type Found = Omit<Finding, 'conversations'>

/** Who puts the webhook into the partner's account: the app, or a person, whom only the first call proves right. */
export type WebhookKind = 'PROVISIONED' | 'PASTED'

export type WebhookOf = (partner: PartnerName) => WebhookKind

/** How many conversations are open at each partner, as far as known. */
export type OpenAt = Partial<Record<PartnerName, number>>

/** A pasted webhook's address holds a secret: a new one is unproven again. */
const lastSecretAt = ({ secrets }: PartnerSettings): string | undefined =>
  Object.values(secrets)
    .map(({ changedAt }) => changedAt)
    .sort()
    .pop()

/** No call has come to the address that is to be pasted; while a former one serves, answers arrive there. */
const unproven = (partner: PartnerSettings, now: number): Found => {
  const until = partner.webhook?.formerServesUntil

  return until !== undefined && now < Date.parse(until)
    ? { cause: 'WEBHOOK_MOVED', level: 'DEGRADED', until }
    : {
        cause: 'ANSWERS_UNPROVEN',
        level: 'FAILING',
        since: lastSecretAt(partner),
      }
}

const setUp = (
  partner: PartnerSettings,
  webhook: WebhookKind,
  now: number
): Found[] => {
  const { steps = [], brokenSince } = partner.provisioningReport ?? {}

  if (!isProvisioned(partner)) {
    return webhook === 'PASTED'
      ? [unproven(partner, now)]
      : [{ cause: 'SET_UP_INCOMPLETE', level: 'FAILING', since: brokenSince }]
  }

  return steps.some(({ state }) => state === 'CHANGED')
    ? [{ cause: 'SET_UP_CHANGED', level: 'DEGRADED', since: brokenSince }]
    : []
}

/** Whether a connected partner takes our calls and can bring answers back. */
export const partnerFindings = (
  partner: PartnerSettings,
  webhook: WebhookKind,
  now: number
): Found[] => [
  ...(partner.problem
    ? [
        {
          cause: 'PARTNER_REFUSES',
          level: 'FAILING',
          since: partner.problem.since,
          problem: partner.problem,
        } as const,
      ]
    : []),
  ...setUp(partner, webhook, now),
]

/** Whether there is a bot that hears what agents write. */
const botFindings = (bot: BotSettings): Found[] => {
  if (!bot.connection) return [{ cause: 'NO_BOT', level: 'FAILING' }]

  if (isBotAwaited(bot)) {
    return [
      {
        cause: 'BOT_AWAITED',
        level: 'FAILING',
        since: bot.connection.changedAt,
      },
    ]
  }

  return bot.refusesSince === undefined
    ? []
    : [{ cause: 'BOT_REFUSES', level: 'FAILING', since: bot.refusesSince }]
}

interface ConnectionSigns {
  webhookOf: WebhookOf
  openAt?: OpenAt
  /** Milliseconds since the epoch. */
  now: number
}

/** The chosen partner's first, then those of another at which conversations are still open. */
export const connectionFindings = (
  { partner: chosen, partners, bot }: Settings,
  { webhookOf, openAt = {}, now }: ConnectionSigns
): Found[] => {
  const findingsAt = (name: PartnerName): Found[] => {
    const stored = partners[name]

    return stored
      ? partnerFindings(stored, webhookOf(name), now).map((finding) => ({
          ...finding,
          partner: name,
        }))
      : []
  }

  return [
    ...(chosen && partners[chosen]
      ? findingsAt(chosen)
      : [{ cause: 'NO_PARTNER', level: 'FAILING' } as const]),
    ...botFindings(bot),
    ...partnerNames
      .filter((name) => name !== chosen && (openAt[name] ?? 0) > 0)
      .flatMap(findingsAt),
  ]
}
