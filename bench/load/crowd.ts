import type { PartnerName } from '../../node/domain/partner-name'

/** What the conversations that the store is full of have in common. */
export interface Crowd {
  partner: PartnerName
  handoffId: string
}
