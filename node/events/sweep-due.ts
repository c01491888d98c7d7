import type { EventContext } from '@vtex/api'

import type { Clients } from '../clients'
import { portsOf } from '../composition/ports-of'
import { sweepStore } from '../usecases/conversation/sweep/sweep-store'

/** The store's own traffic asks for a sweep, which the scheduler may not bring. */
export const sweepDue = (ctx: EventContext<Clients>): Promise<void> =>
  sweepStore(portsOf(ctx))
