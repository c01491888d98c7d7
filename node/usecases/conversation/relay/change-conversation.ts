import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import type { UserError } from '../../../domain/user-error'
import { storeUnavailable, userError } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import type { Decision } from './queue-for-write'
import { changeAndRelay } from './change-and-relay'
import type { Relay } from './relay'
import { beginRelay } from './relay'

interface ConversationChange<Refusal extends string> {
  conversationId: string
  decide(
    record: ConversationRecord | undefined,
    relay: Relay
  ): Decision<Refusal> | Promise<Decision<Refusal>>
  /** Milliseconds since the epoch. */
  deadline: number
  /** What this process remembers will do: what is found is built upon, and not answered. */
  mayBeCached?: true
}

/** Changes a stored conversation for a caller who reads refusals, which are codes of user errors. */
export const changeConversation = async <Refusal extends string>(
  ports: Ports,
  { conversationId, decide, deadline, mayBeCached }: ConversationChange<Refusal>
): Promise<Result<ConversationRecord, UserError[]>> => {
  const relay = await beginRelay(ports, deadline)

  if (relay.isErr()) return err(storeUnavailable())

  const found = await ports.conversations.read(conversationId, {
    fresh: !mayBeCached,
  })

  if (found.isErr()) return err(storeUnavailable())

  const changed = await changeAndRelay(
    relay.value,
    found.value,
    conversationId,
    (record) => decide(record, relay.value)
  )

  return changed.mapErr((failure) =>
    typeof failure === 'string' ? [userError(failure)] : storeUnavailable()
  )
}
