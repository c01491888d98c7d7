import type { HandoffView } from '../../domain/conversation/handoff-view'
import type { Availability } from '../../domain/hours/availability'

/** No handoff means that support is closed, for the reason and with the words of `availability`. */
export interface RequestHandoffAnswer {
  handoff?: HandoffView
  availability: Availability
}
