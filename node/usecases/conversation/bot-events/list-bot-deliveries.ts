import type { Result } from 'neverthrow'

import type { LoggedDelivery } from '../../../domain/conversation/bot/logged-delivery'
import { mayTryEvent } from '../../../domain/conversation/failures/retry-failed'
import type { Shopper } from '../../../domain/handoff/shopper'
import type { UserError } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import { listConversations } from '../list-conversations/list-conversations'

const CONVERSATIONS = 50
const LATEST = 50

interface BotDelivery extends LoggedDelivery {
  conversationId: string
  shopper: Shopper
  /** Whether another try may help. */
  canRetry: boolean
}

/** The last events that the bot was told or could not be, over the latest conversations; the newest first. */
export const listBotDeliveries = async (
  ports: Pick<Ports, 'list' | 'clock' | 'conversations'>
): Promise<Result<BotDelivery[], UserError[]>> => {
  const page = await listConversations(ports, {
    filter: {},
    first: CONVERSATIONS,
  })

  return page.map(({ records }) =>
    records
      .flatMap((record) =>
        (record.deliveries ?? [])
          .map((delivery) => ({
            ...delivery,
            conversationId: record.conversationId,
            shopper: record.shopper,
            canRetry: mayTryEvent(record, delivery.eventId),
          }))
          .reverse()
      )
      .sort((a, b) => b.at.localeCompare(a.at))
      .slice(0, LATEST)
  )
}
