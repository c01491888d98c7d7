import type { Handoff } from './handoff'
import { isOpen } from './handoff-state'
import { tallyOf } from './tally'

/**
 * Taken outside the opening hours, and no agent has written yet. Zenvia takes such a contact as a conversation that no agent was
 * there for, and closes it at once.
 */
export const isContactToAnswer = (handoff: Handoff): boolean => {
  const { asContact, answeredAt } = tallyOf(handoff)

  return (
    asContact === true &&
    answeredAt === undefined &&
    (isOpen(handoff) || handoff.closeReason === 'NO_AGENT_AVAILABLE')
  )
}
