import type { Result } from 'neverthrow'

import type { LoggedDelivery } from '../../domain/conversation/bot/logged-delivery'
import type { UserError } from '../../domain/user-error'
import type { Ports } from '../../ports/ports'
import { listHandoffs } from './list-handoffs/list-handoffs'

const CONVERSATIONS = 50
const LATEST = 50

export interface BotDelivery extends LoggedDelivery {
  conversationId: string
}

/** The last events that the bot was told or could not be, over the latest conversations; the newest first. */
export const listBotDeliveries = async (
  ports: Pick<Ports, 'index' | 'clock' | 'conversations'>
): Promise<Result<BotDelivery[], UserError[]>> => {
  const page = await listHandoffs(ports, {
    filter: {},
    page: 1,
    pageSize: CONVERSATIONS,
  })

  return page.map(({ records }) =>
    records
      .flatMap(({ conversationId, deliveries = [] }) =>
        deliveries
          .map((delivery) => ({ ...delivery, conversationId }))
          .reverse()
      )
      .sort((a, b) => b.at.localeCompare(a.at))
      .slice(0, LATEST)
  )
}
