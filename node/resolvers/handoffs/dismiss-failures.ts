import { dismissFailures } from '../../usecases/conversation/change-failures'
import { inlineDeadline } from '../bot/deadline'
import type { Resolver } from '../resolver-context'
import { payload } from '../payload'

export const dismissFailuresResolver: Resolver<{
  conversationId: string
}> = async ({ ports, language, adminEmail }, { conversationId }) =>
  payload(
    language,
    await dismissFailures(
      ports,
      { conversationId, by: await adminEmail() },
      inlineDeadline(ports)
    ),
    (handoff) => ({ handoff })
  )
