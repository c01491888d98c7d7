import type { ServiceContext } from '@vtex/api'

import type { Clients } from '../clients'

export const tick = async (ctx: ServiceContext<Clients>): Promise<void> => {
  ctx.status = 204
}
