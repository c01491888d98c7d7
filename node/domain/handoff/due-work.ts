import { dueTime, isWaiting, upToLater } from '../conversation/outbox/outbox'
import type { CommandItem } from '../conversation/outbox/outbox'
import type { Handoff } from './handoff'
import { isOpen } from './handoff-state'

const commandsDueAt = ({ commands, spentCalls }: Handoff): number[] => {
  const head = commands.find(isWaiting)

  return head
    ? [Math.max(dueTime(head), Date.parse(spentCalls?.until ?? '') || 0)]
    : []
}

/** It cannot be asked for before the partner has the handoff. */
const fetchDueAt = ({ pendingFetch, partnerReference }: Handoff): number[] =>
  pendingFetch && partnerReference !== undefined
    ? [Date.parse(pendingFetch.dueAt)]
    : []

/** When what waits in a handoff may be tried, in milliseconds since the epoch; nothing when nothing waits. */
export const dueTimesOf = (handoff: Handoff): number[] => [
  ...commandsDueAt(handoff),
  ...fetchDueAt(handoff),
]

/** Whether it is open, or has something left to send or to fetch. */
export const hasWork = (handoff: Handoff): boolean =>
  isOpen(handoff) ||
  handoff.pendingFetch !== undefined ||
  handoff.commands.some(isWaiting)

export const isFetchDue = (handoff: Handoff, now: number): boolean =>
  fetchDueAt(handoff).some((due) => due <= now)

/** What may be sent now; nothing while the partner takes no call about the ticket. */
export const dueCommands = (handoff: Handoff, now: number): CommandItem[] =>
  commandsDueAt(handoff).some((due) => due <= now)
    ? upToLater(handoff.commands.filter(isWaiting), now)
    : []
