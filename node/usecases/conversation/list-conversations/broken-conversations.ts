import type { Result } from 'neverthrow'
import { ok } from 'neverthrow'

import type { Ports } from '../../../ports/ports'
import type { StoreFailure } from '../../../ports/store-failure'
import { setAsideFiles } from '../set-aside-files'

export interface BrokenConversation {
  conversationId: string
  /** When its file was found to hold something else, `2026-11-28` (UTC). */
  foundOn: string
}

/** Of conversations whose file was set aside nothing is known but the id, so that no other filter leaves them out. */
export const brokenConversations = async (
  ports: Pick<Ports, 'conversations'>,
  { conversationId: wanted }: { conversationId?: string }
): Promise<Result<BrokenConversation[], StoreFailure>> =>
  (
    await setAsideFiles(ports, async ({ conversationId }) =>
      ok(wanted === undefined || conversationId === wanted)
    )
  ).map((files) => {
    const found = new Map(
      files.map(({ conversationId, day }) => [conversationId, day])
    )

    return [...found]
      .map(([conversationId, foundOn]) => ({ conversationId, foundOn }))
      .reverse()
  })
