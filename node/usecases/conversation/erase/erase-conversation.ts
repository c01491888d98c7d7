import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { UserError } from '../../../domain/user-error'
import { storeUnavailable, userError } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import type { ErasureProgress } from './erase'
import { erase } from './erase'
import { unreadableFilesOfConversation } from './unreadable-files'

interface EraseConversation {
  conversationId: string
  by: string
  /** Milliseconds since the epoch. */
  deadline: number
}

/** Erases one conversation, also of a shopper whose phone number is not known. To be called again until it is done. */
export const eraseConversation = async (
  ports: Ports,
  { conversationId, by, deadline }: EraseConversation
): Promise<Result<ErasureProgress, UserError[]>> => {
  const found = await ports.conversations.read(conversationId, { fresh: true })
  // A record that cannot be read is set aside by the reading.
  const files = await unreadableFilesOfConversation(ports, conversationId)

  if (found.isErr() || files.isErr()) return err(storeUnavailable())

  const { record } = found.value

  if (!record && files.value.length === 0) {
    return err([userError('CONVERSATION_NOT_FOUND')])
  }

  return erase(ports, {
    of: `conversation ${conversationId}`,
    by,
    deadline,
    find: async () => ok({ records: record ? [record] : [] }),
    findUnreadable: async () => files,
  })
}
