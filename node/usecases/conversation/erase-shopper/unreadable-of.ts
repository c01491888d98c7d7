import { err, ok, Result } from 'neverthrow'

import type { SetAsideFile } from '../../../ports/conversation-store'
import type { Ports } from '../../../ports/ports'
import type { StoreFailure } from '../../../ports/store-failure'

type Readable = Pick<Ports, 'conversations'>

type Files = Promise<Result<SetAsideFile[], StoreFailure>>

/** Those that are wanted of all the files that could not be read as conversations, looked at a page at a time. */
const chosen = async (
  { conversations }: Readable,
  isWanted: (file: SetAsideFile) => Promise<Result<boolean, StoreFailure>>
): Files => {
  const found: SetAsideFile[] = []
  let next: string | undefined

  do {
    const page = await conversations.listSetAside(next)

    if (page.isErr()) return err(page.error)

    const { files } = page.value
    const wanted = Result.combine(await Promise.all(files.map(isWanted)))

    if (wanted.isErr()) return err(wanted.error)

    found.push(...files.filter((_, index) => wanted.value[index]))
    next = page.value.next
  } while (next !== undefined)

  return ok(found)
}

/** Files that could not be read as conversations, in whose text or name a phone number stands. */
export const unreadableOf = (ports: Readable, phoneNumber: string): Files =>
  chosen(ports, async (file) =>
    (await ports.conversations.readSetAside(file)).map((text) =>
      `${file.conversationId} ${text}`.includes(phoneNumber.slice(1))
    )
  )

/** Files of a conversation that could not be read, also where nothing else is left of it. */
export const unreadableFilesOf = (ports: Readable, wanted: string): Files =>
  chosen(ports, async ({ conversationId }) => ok(conversationId === wanted))
