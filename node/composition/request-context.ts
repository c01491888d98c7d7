import type { IOContext } from '@vtex/api'

import type { Clients } from '../clients'

/** What a route, a resolver and an event have in common. */
export interface RequestContext {
  clients: Clients
  vtex: IOContext
}
