import type { Result } from 'neverthrow'

import type { UserError } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import type { ConversationPage } from '../list-conversations/list-conversations'
import { listConversations } from '../list-conversations/list-conversations'

const AT_ONCE = 20

/** Some conversations of a phone number, and where to go on. */
export const conversationsOf = async (
  ports: Pick<Ports, 'list' | 'conversations' | 'clock'>,
  phoneNumber: string,
  after: string | undefined
): Promise<Result<ConversationPage, UserError[]>> =>
  (
    await listConversations(ports, {
      filter: {},
      search: phoneNumber,
      after,
      first: AT_ONCE,
    })
  ).map(({ records, next }) => ({
    records: records.filter(
      ({ shopper }) => shopper.phoneNumber === phoneNumber
    ),
    next,
  }))
