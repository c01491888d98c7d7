import { err, ok, Result } from 'neverthrow'

import type { Erasure } from '../../../domain/conversation/erasure/erasure'
import {
  unreadableConversation,
  withErased,
} from '../../../domain/conversation/erasure/erasure'
import type { UserError } from '../../../domain/user-error'
import { storeUnavailable } from '../../../domain/user-error'
import type { SetAsideFile } from '../../../ports/conversation-store'
import type { Ports } from '../../../ports/ports'
import type { StoreFailure } from '../../../ports/store-failure'

type Readable = Pick<Ports, 'conversations'>

type Files = Result<SetAsideFile[], StoreFailure>

/** Those that `choose` takes, of all the files that could not be read as conversations, a page at a time. */
const chosen = async (
  { conversations }: Readable,
  choose: (page: SetAsideFile[]) => Promise<Files>
): Promise<Files> => {
  const found: SetAsideFile[] = []
  let next: string | undefined

  do {
    const page = await conversations.listSetAside(next)

    if (page.isErr()) return err(page.error)

    const taken = await choose(page.value.files)

    if (taken.isErr()) return taken

    found.push(...taken.value)
    next = page.value.next
  } while (next !== undefined)

  return ok(found)
}

/** Files that could not be read as conversations, in whose text or name a phone number stands. */
export const unreadableOf = (
  { conversations }: Readable,
  phoneNumber: string
): Promise<Files> => {
  const digits = phoneNumber.slice(1)

  return chosen({ conversations }, async (files) => {
    const texts = await Promise.all(
      files.map((file) => conversations.readSetAside(file))
    )

    return Result.combine(texts).map((read) =>
      files.filter(({ conversationId }, index) =>
        `${conversationId} ${read[index]}`.includes(digits)
      )
    )
  })
}

/** Files of a conversation that could not be read, also where nothing else is left of it. */
export const unreadableFilesOf = (
  ports: Readable,
  wanted: string
): Promise<Files> =>
  chosen(ports, async (files) =>
    ok(files.filter(({ conversationId }) => conversationId === wanted))
  )

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
