import type { ConversationRecord } from '../conversation/conversation-record'
import { standIn } from '../failover/failover'
import { partnerNames } from '../partner-name'
import type { Settings } from '../settings/settings'
import type { OpenAt, WebhookOf } from './connection-findings'
import { connectionFindings } from './connection-findings'
import { deliveryFindings } from './delivery-findings'
import { unansweredMinutesOf } from '../alerts/alert-settings'
import type { CountedPeople } from './account-findings'
import { accountFindings } from './account-findings'
import type { Finding, HealthCause } from './finding'
import { waitingFindings } from './waiting-findings'

export interface HealthSigns {
  settings: Settings
  webhookOf: WebhookOf
  /** The conversations with something to deliver. */
  records: ConversationRecord[]
  openHandoffs: number
  openAt?: OpenAt
  failedHandoffs: number
  /** Of the first of their messages, ISO 8601. */
  failedSince?: string
  /** Conversations in which a shopper may have waited for long; none while the store is closed. */
  waiting?: ConversationRecord[]
  credentialsEndAt?: string
  people?: CountedPeople
  /** Milliseconds since the epoch. */
  now: number
}

const ofPartner = new Set<HealthCause>(['PARTNER_REFUSES', 'PARTNER_SILENT'])

const ofBot = new Set<HealthCause>(['NO_BOT', 'BOT_AWAITED', 'BOT_REFUSES'])

/** While the other partner takes new handoffs, shoppers reach humans. */
const eased =
  (settings: Settings) =>
  (finding: Finding): Finding =>
    standIn(settings) &&
    finding.partner === settings.partner &&
    ofPartner.has(finding.cause)
      ? { ...finding, level: 'DEGRADED' }
      : finding

type Open = Pick<HealthSigns, 'settings' | 'openHandoffs' | 'openAt'>

/** A problem of the chosen partner affects all conversations except those at another one; without a bot, all are affected. */
const touchedBy =
  ({ settings: { partner: chosen }, openHandoffs, openAt = {} }: Open) =>
  ({ cause, partner = chosen }: Pick<Finding, 'cause' | 'partner'>): number => {
    if (ofBot.has(cause)) return openHandoffs
    if (partner !== chosen) return (partner && openAt[partner]) ?? 0

    return partnerNames
      .filter((name) => name !== chosen)
      .reduce((left, name) => left - (openAt[name] ?? 0), openHandoffs)
  }

const isFailing = ({ level }: Finding): boolean => level === 'FAILING'

/** Everything that keeps messages from arriving on either side, the worst first; empty when all is well. */
export const healthOf = ({
  settings,
  webhookOf,
  records,
  openHandoffs,
  openAt,
  failedHandoffs,
  failedSince,
  waiting = [],
  credentialsEndAt,
  people,
  now,
}: HealthSigns): Finding[] => {
  const touched = touchedBy({ settings, openHandoffs, openAt })
  const delayed = deliveryFindings(records, settings, now)
  const found = [
    ...connectionFindings(settings, { webhookOf, openAt, now })
      .filter(({ cause }) => !delayed.some((one) => one.cause === cause))
      .map((finding) => ({
        ...finding,
        conversations: touched(finding),
      })),
    ...delayed,
    ...(failedHandoffs > 0
      ? [
          {
            cause: 'MESSAGES_FAILED',
            level: 'DEGRADED',
            since: failedSince,
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
