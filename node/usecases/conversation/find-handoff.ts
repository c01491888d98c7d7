import type { Result } from 'neverthrow'

import type { HandoffView } from '../../domain/conversation/handoff-view'
import { viewHandoff } from '../../domain/conversation/handoff-view'
import type { UserError } from '../../domain/user-error'
import type { Ports } from '../../ports/ports'
import { storeUnavailable } from '../../domain/user-error'

/** The last handoff of a conversation, open or closed; undefined when it never had one. */
export const findHandoff = async (
  ports: Pick<Ports, 'conversations'>,
  conversationId: string
): Promise<Result<HandoffView | undefined, UserError[]>> =>
  (await ports.conversations.read(conversationId, { fresh: true }))
    .map(({ record }) => record && viewHandoff(record))
    .mapErr(storeUnavailable)
