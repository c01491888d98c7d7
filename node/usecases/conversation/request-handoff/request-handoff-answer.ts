import type { HandoffView } from '../../../domain/conversation/handoff-view'
import type { Availability } from '../../../domain/hours/availability'

/** No handoff means that support is closed, for the reason and with the words of `availability`. */
export interface RequestHandoffAnswer {
  handoff?: HandoffView
  availability: Availability
  /** Taken outside the opening hours, to be answered later: the shopper is to be told so. */
  asContact?: true
}
