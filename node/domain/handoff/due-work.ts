import { dueTime, isWaiting, released } from '../conversation/outbox/outbox'
import type { CommandItem } from '../conversation/outbox/outbox'
import type { Handoff } from './handoff'
import { isOpen } from './handoff'

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

/** The handoff once its account takes our calls again: what waited for that is due at `at` (ISO 8601). */
export const releaseHeld = (handoff: Handoff, at: string): Handoff => {
  const commands = handoff.commands.map((item) => released(item, at))

  return commands.every((item, index) => item === handoff.commands[index])
    ? handoff
    : { ...handoff, commands }
}

/** Whether it is open, or has something left to send or to fetch. */
export const hasWork = (handoff: Handoff): boolean =>
  isOpen(handoff) ||
  handoff.pendingFetch !== undefined ||
  handoff.commands.some(isWaiting)

export const isFetchDue = (handoff: Handoff, now: number): boolean =>
  fetchDueAt(handoff).some((due) => due <= now)

/** What may be sent now without passing anything by: the waiting ones up to the first that is not due. */
export const dueCommands = (handoff: Handoff, now: number): CommandItem[] => {
  if (!commandsDueAt(handoff).some((due) => due <= now)) return []

  const waiting = handoff.commands.filter(isWaiting)
  const blocked = waiting.findIndex((item) => dueTime(item) > now)

  return blocked === -1 ? waiting : waiting.slice(0, blocked)
}
