import { nextDueAt } from '../../../domain/conversation/due-work'
import { isLeased } from '../../../domain/conversation/lease'
import type { Ports } from '../../../ports/ports'
import { isDueSoon } from './mark-due'
import { processConversation } from './process-conversation'

const LONGEST_WAIT_MS = 8000

/**
 * Answers a wake-up: waits up to 8 s for what is due, delivers it, and wakes up again for what is due soon after. All else is
 * left to the sweep. `deadline`, in milliseconds since the epoch, bounds the delivery.
 */
export const relayOne = async (
  ports: Ports,
  conversationId: string,
  deadline: number
): Promise<void> => {
  const found = await ports.conversations.read(conversationId, { fresh: true })

  if (found.isErr() || !found.value.record) return

  const { record } = found.value
  const now = ports.clock.now()
  const due = nextDueAt(record)

  if (due === undefined || isLeased(record, now) || !isDueSoon(record, now)) {
    return
  }

  if (due > now) {
    await ports.clock.sleep(Math.min(due - now, LONGEST_WAIT_MS))
  }

  if (due > ports.clock.now()) {
    await ports.wakeUp.relayDue(conversationId)
  } else {
    await processConversation(ports, conversationId, deadline)
  }
}
