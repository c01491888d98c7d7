import type { Result } from 'neverthrow'

import type { AgentProfile } from '../domain/team/agent-profile'
import type { DeliveryFailure } from '../domain/conversation/outbox/delivery-failure'

/** What the partner holds after the number of licenses was changed. */
export interface LicenseChange {
  /** How many it now shows; absent where it takes the number and tells none. */
  quantity?: number
}

export interface Invitation {
  name: string
  email: string
  profile: AgentProfile
}

/** Changing who works for the store at the partner. */
export interface PartnerRoster {
  /** The person sets a password of their own at the partner's sign-in page. */
  invite(person: Invitation): Promise<Result<void, DeliveryFailure>>
  /** Absent where this store's credentials do not allow it. */
  access?: {
    /** Takes away a member's access by the id of `TeamMember`; the partner keeps what they did. */
    deactivate(memberId: string): Promise<Result<void, DeliveryFailure>>
    /** Gives a deactivated member access again. */
    reactivate(memberId: string): Promise<Result<void, DeliveryFailure>>
  }
}
