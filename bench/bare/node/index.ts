import { Service } from '@vtex/api'
import type {
  EventContext,
  ParamsContext,
  RecorderState,
  ServiceContext,
} from '@vtex/api'
import { json } from 'co-body'

import { BareClients } from './clients'
import { replay } from './replay'

type Context = ServiceContext<BareClients>

/** The load says which operation it is. */
const replayFor = (ctx: Context): Promise<unknown> =>
  replay(ctx.clients, ctx.get('x-bench-operation'), ctx.get('x-bench-number'))

const field = (_root: unknown, _args: unknown, context: Context) =>
  replayFor(context)

const webhook = async (ctx: Context): Promise<void> => {
  await json(ctx.req)
  await replayFor(ctx)

  ctx.status = 200
  ctx.body = ''
}

/** The runtime gives no headers to an event's handler. */
const relayDue = async (ctx: EventContext<BareClients>): Promise<void> => {
  const { operation, number } = ctx.body as {
    operation: string
    number: string
  }

  await replay(ctx.clients, operation, number)
}

/** The same resolvers and routes as the service's, behind which the same calls are made and nothing else is done. */
export default new Service<BareClients, RecorderState, ParamsContext>({
  clients: {
    implementation: BareClients,
    options: { default: { timeout: 4000, retries: 0, memoizable: false } },
  },
  events: { relayDue },
  graphql: {
    resolvers: {
      Mutation: {
        requestHandoff: field,
        sendShopperMessage: field,
        endHandoff: field,
      },
    },
  },
  routes: { zendeskWebhook: webhook, zenviaWebhook: webhook },
})
