import type { Result } from 'neverthrow'
import { ok } from 'neverthrow'

import type { SetAsideFile } from '../../../ports/conversation-store'
import type { Ports } from '../../../ports/ports'
import type { StoreFailure } from '../../../ports/store-failure'
import { setAsideFiles } from '../set-aside-files'

type Readable = Pick<Ports, 'conversations'>

type Files = Promise<Result<SetAsideFile[], StoreFailure>>

/** Files that could not be read as conversations, in whose text or name a phone number stands. */
export const unreadableFilesOfShopper = (
  ports: Readable,
  phoneNumber: string
): Files =>
  setAsideFiles(ports, async (file) =>
    (await ports.conversations.readSetAside(file)).map((text) =>
      `${file.conversationId} ${text}`.includes(phoneNumber.slice(1))
    )
  )

/** Files of a conversation that could not be read, also where nothing else is left of it. */
export const unreadableFilesOfConversation = (
  ports: Readable,
  wanted: string
): Files =>
  setAsideFiles(ports, async ({ conversationId }) =>
    ok(conversationId === wanted)
  )
