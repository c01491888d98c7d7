import { err, ok, Result } from 'neverthrow'

import type { Erasure } from '../../../domain/conversation/erasure'
import {
  unreadableConversation,
  withErased,
} from '../../../domain/conversation/erasure'
import type { UserError } from '../../../domain/user-error'
import { storeUnavailable } from '../../../domain/user-error'
import type { SetAsideFile } from '../../../ports/conversation-store'
import type { Ports } from '../../../ports/ports'
import type { StoreFailure } from '../../../ports/store-failure'

type Readable = Pick<Ports, 'conversations'>

/** Files that could not be read as conversations, in whose text or name a phone number stands. */
export const unreadableOf = async (
  { conversations }: Readable,
  phoneNumber: string
): Promise<Result<SetAsideFile[], StoreFailure>> => {
  const digits = phoneNumber.slice(1)
  const listed = await conversations.listSetAside()

  if (listed.isErr()) return err(listed.error)

  const texts = Result.combine(
    await Promise.all(
      listed.value.map((file) => conversations.readSetAside(file))
    )
  )

  return texts.map((read) =>
    listed.value.filter(({ conversationId }, index) =>
      `${conversationId} ${read[index]}`.includes(digits)
    )
  )
}

/** Deletes them; each counts as a conversation. */
export const forgetUnreadable = async (
  { conversations }: Readable,
  files: SetAsideFile[],
  erasure: Erasure
): Promise<Result<Erasure, UserError[]>> => {
  let after = erasure

  for (const file of files) {
    const forgotten = await conversations.forgetSetAside(file)

    if (forgotten.isErr()) return err(storeUnavailable())
    after = withErased(after, unreadableConversation)
  }

  return ok(after)
}
