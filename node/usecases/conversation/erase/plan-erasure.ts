import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import { isOpen } from '../../../domain/handoff/handoff-state'
import type { UserError } from '../../../domain/user-error'
import { storeUnavailable } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import { conversationsOf } from './conversations-of'
import { unreadableFilesOfShopper } from './unreadable-files'

/** Looking before erasing ends here; erasing itself does not. */
const PAGES = 10

interface ErasurePlan {
  conversations: number
  open: number
  /** There may be more than were counted. */
  isMore: boolean
}

/** What would be erased of a shopper; nothing is changed. */
export const planErasure = async (
  ports: Pick<Ports, 'list' | 'conversations' | 'clock'>,
  phoneNumber: string
): Promise<Result<ErasurePlan, UserError[]>> => {
  const plan = { conversations: 0, open: 0 }
  let next: string | undefined

  for (let page = 0; page < PAGES; page += 1) {
    const found = await conversationsOf(ports, phoneNumber, next)

    if (found.isErr()) return err(found.error)

    const { records } = found.value

    plan.conversations += records.length
    plan.open += records.filter(({ handoff }) => isOpen(handoff)).length
    next = found.value.next

    if (next === undefined) break
  }

  const unreadable = await unreadableFilesOfShopper(ports, phoneNumber)

  if (unreadable.isErr()) return err(storeUnavailable())

  return ok({
    ...plan,
    conversations: plan.conversations + unreadable.value.length,
    isMore: next !== undefined,
  })
}
