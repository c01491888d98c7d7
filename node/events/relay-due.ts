import type { EventContext } from '@vtex/api'
import { z } from 'zod'

import type { Clients } from '../clients'
import { portsOf } from '../composition/ports-of'
import { relayOne } from '../usecases/conversation/relay/relay-one'

const BUDGET_MS = 20_000

const bodyShape = z.object({ conversationId: z.string().min(1) })

/** The app's own wake-up for one conversation. */
export const relayDue = async (ctx: EventContext<Clients>): Promise<void> => {
  const { data } = bodyShape.safeParse(ctx.body)

  if (!data) return

  const ports = portsOf(ctx)

  await relayOne(ports, data.conversationId, ports.clock.now() + BUDGET_MS)
  await ports.wakeUp.sweepDue()
}
