import { retryDeliveries } from '../../usecases/conversation/retry-deliveries'
import { inlineDeadline } from '../bot/deadline'
import type { Resolver } from '../resolver-context'
import { payload } from '../payload'

export const retryDeliveriesResolver: Resolver<{
  conversationId: string
}> = async ({ ports, language, adminEmail }, { conversationId }) =>
  payload(
    language,
    await retryDeliveries(
      ports,
      { conversationId, by: await adminEmail() },
      inlineDeadline(ports)
    ),
    (handoff) => ({ handoff })
  )
