import type { ServiceContext } from '@vtex/api'

import type { Clients } from '../clients'

export type RouteContext = ServiceContext<Clients>

export type Route = (ctx: RouteContext) => Promise<void>
