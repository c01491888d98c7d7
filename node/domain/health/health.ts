import type { ConversationRecord } from '../conversation/conversation-record'
import type { PartnerName } from '../partner-name'
import { partnerNames } from '../partner-name'
import type { Settings } from '../settings/settings'
import type { WebhookKind } from './connection-findings'
import { connectionFindings } from './connection-findings'
import { deliveryFindings } from './delivery-findings'
import { unansweredMinutesOf } from '../alerts/alert-settings'
import type { CountedPeople } from './account-findings'
import { accountFindings } from './account-findings'
import type { Finding, HealthCause } from './finding'
import { waitingFindings } from './waiting-findings'

export interface HealthSigns {
  settings: Settings
  /** Of the chosen partner. */
  webhook: WebhookKind
  /** The conversations with something to deliver. */
  records: ConversationRecord[]
  openHandoffs: number
  /** Of them, as far as known, those at each partner. */
  openAt?: Partial<Record<PartnerName, number>>
  failedHandoffs: number
  /** Conversations in which a shopper may have waited for long; none while the store is closed. */
  waiting?: ConversationRecord[]
  credentialsEndAt?: string
  people?: CountedPeople
  /** Milliseconds since the epoch. */
  now: number
}

const ofPartner = new Set<HealthCause>(['PARTNER_REFUSES', 'PARTNER_SILENT'])

/** While the other partner takes new handoffs, shoppers reach humans. */
const eased =
  ({ failover, partner }: Settings) =>
  (finding: Finding): Finding =>
    failover?.active?.from === partner && ofPartner.has(finding.cause)
      ? { ...finding, level: 'DEGRADED' }
      : finding

/** What the chosen partner lacks concerns its own conversations; without a bot none gets an answer. */
const touchedBy =
  ({
    settings: { partner },
    openHandoffs,
    openAt = {},
  }: Pick<HealthSigns, 'settings' | 'openHandoffs' | 'openAt'>) =>
  (cause: HealthCause): number =>
    cause === 'NO_BOT'
      ? openHandoffs
      : partnerNames
          .filter((name) => name !== partner)
          .reduce((left, name) => left - (openAt[name] ?? 0), openHandoffs)

const isFailing = ({ level }: Finding): boolean => level === 'FAILING'

/** Whether messages arrive on both sides: everything that is wrong, the worst first. Nothing is wrong where it is empty. */
export const healthOf = ({
  settings,
  webhook,
  records,
  openHandoffs,
  openAt,
  failedHandoffs,
  waiting = [],
  credentialsEndAt,
  people,
  now,
}: HealthSigns): Finding[] => {
  const touched = touchedBy({ settings, openHandoffs, openAt })
  const found = [
    ...connectionFindings(settings, webhook).map((finding) => ({
      ...finding,
      conversations: touched(finding.cause),
    })),
    ...deliveryFindings(records, now),
    ...(failedHandoffs > 0
      ? [
          {
            cause: 'MESSAGES_FAILED',
            level: 'DEGRADED',
            conversations: failedHandoffs,
          } as const,
        ]
      : []),
    ...waitingFindings(waiting, unansweredMinutesOf(settings), now),
    ...accountFindings({ settings, credentialsEndAt, people, now }),
  ].map(eased(settings))

  return [
    ...found.filter(isFailing),
    ...found.filter((finding) => !isFailing(finding)),
  ]
}
