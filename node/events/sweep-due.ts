import type { EventContext } from '@vtex/api'

import type { Clients } from '../clients'
import { portsOf } from '../composition/ports-of'
import { alertMail } from '../messages/alert-mail'
import { watchStore } from '../usecases/alerts/watch-store'
import { sweepStore } from '../usecases/conversation/sweep/sweep-store'

/** The store's own traffic asks for a sweep, which the scheduler may not bring. */
export const sweepDue = async (ctx: EventContext<Clients>): Promise<void> => {
  const ports = portsOf(ctx)

  await sweepStore(ports, 'TRAFFIC')
  await watchStore(ports, alertMail)
}
