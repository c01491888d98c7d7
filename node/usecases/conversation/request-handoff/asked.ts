import type { Availability } from '../../../domain/hours/availability'
import type { VersionedConversation } from '../../../ports/conversation-store'
import type { Relay } from '../relay/relay'
import type { HandoffRequest } from './handoff-request'

/** A request for a human, with what was found when it came. */
export interface Asked {
  relay: Relay
  request: HandoffRequest
  found: VersionedConversation
  availability: Availability
}
