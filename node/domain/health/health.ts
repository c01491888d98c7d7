import type { ConversationRecord } from '../conversation/conversation-record'
import type { Settings } from '../settings/settings'
import type { WebhookKind } from './connection-findings'
import { connectionFindings } from './connection-findings'
import { deliveryFindings } from './delivery-findings'
import type { Finding } from './finding'

export interface HealthSigns {
  settings: Settings
  /** Of the chosen partner. */
  webhook: WebhookKind
  /** The conversations with something to deliver. */
  records: ConversationRecord[]
  openHandoffs: number
  failedHandoffs: number
  /** Milliseconds since the epoch. */
  now: number
}

const isFailing = ({ level }: Finding): boolean => level === 'FAILING'

/** Whether messages arrive on both sides: everything that is wrong, the worst first. Nothing is wrong where it is empty. */
export const healthOf = ({
  settings,
  webhook,
  records,
  openHandoffs,
  failedHandoffs,
  now,
}: HealthSigns): Finding[] => {
  const found: Finding[] = [
    ...connectionFindings(settings, webhook).map((finding) => ({
      ...finding,
      conversations: openHandoffs,
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
  ]

  return [
    ...found.filter(isFailing),
    ...found.filter((finding) => !isFailing(finding)),
  ]
}
