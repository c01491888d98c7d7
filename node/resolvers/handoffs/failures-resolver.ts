import type { dismissFailures } from '../../usecases/conversation/failures/dismiss-failures'
import { inlineDeadline } from '../bot/deadline'
import type { Resolver } from '../resolver-context'
import { payload } from '../payload'

/** What an admin has done with a conversation's failed messages. */
export const failuresResolver =
  (change: typeof dismissFailures): Resolver<{ conversationId: string }> =>
  async ({ ports, language, adminEmail }, { conversationId }) =>
    payload(
      language,
      await change(
        ports,
        { conversationId, by: await adminEmail() },
        inlineDeadline(ports)
      ),
      (handoff) => ({ handoff })
    )
