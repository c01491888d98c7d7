import { err, ok, Result } from 'neverthrow'

import type { SetAsideFile } from '../../ports/conversation-store'
import type { Ports } from '../../ports/ports'
import type { StoreFailure } from '../../ports/store-failure'

/** The wanted ones among the files that could not be read as conversations, the oldest first, read page by page. */
export const setAsideFiles = async (
  { conversations }: Pick<Ports, 'conversations'>,
  isWanted: (file: SetAsideFile) => Promise<Result<boolean, StoreFailure>>
): Promise<Result<SetAsideFile[], StoreFailure>> => {
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
