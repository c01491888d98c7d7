import type { Handoff } from '../../../domain/handoff/handoff'
import { isOpen } from '../../../domain/handoff/handoff-state'
import type { Ports } from '../../../ports/ports'
import { processConversation } from '../relay/process-conversation'

/** Time to tell the end, beside the wait for it. */
const TELLING_MS = 2000

/**
 * When the handoff is over, in milliseconds since the epoch, where its partner has said that the agent is done and cannot be asked:
 * only last words are waited for.
 */
export const nearEndOf = (
  { partners }: Pick<Ports, 'partners'>,
  handoff: Handoff
): number | undefined =>
  isOpen(handoff) &&
  handoff.pendingFetch?.withStatus === true &&
  partners[handoff.partner].capabilities.updates === 'SIGNALLED'
    ? Date.parse(handoff.pendingFetch.dueAt)
    : undefined

/** Waits for an end that is near and reports it, so that a caller who is then refused finds the conversation with the bot. */
export const awaitEnd = async (
  ports: Ports,
  conversationId: string,
  { endsAt, deadline }: { endsAt: number; deadline: number }
): Promise<void> => {
  const until = Math.min(endsAt, deadline - TELLING_MS)

  await ports.clock.sleep(Math.max(0, until - ports.clock.now()))
  await processConversation(ports, conversationId, deadline)
}
