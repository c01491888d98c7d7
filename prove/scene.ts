import type { PartnerSide } from './partner-side'
import type { Replicas } from './replicas'
import type { Stage } from './stage'

/** Where a conversation is played: the service, and the partner's accounts that the merchant connects, one after the other. */
export interface Scene {
  stage: Stage
  replicas: Replicas
  sides: [PartnerSide, ...PartnerSide[]]
  /** When the merchant connected the second account. */
  accountChangedAt?: number
}
