import type { EventContext } from '@vtex/api'

import { structuredLog } from '../adapters/vtex/structured-log'
import type { Clients } from '../clients'
import { credentialsOf } from '../composition/credentials-of'
import { framesOf } from '../domain/frames-of'
import { credentials } from '../composition/process-memory'

type Handle = (ctx: EventContext<Clients>) => Promise<void>

/** Keeps a bug from the runtime, which would log all that the error holds. The sweep does what an event could not. */
export const guardEvent = (handle: Handle): Handle =>
  async function guardedEvent(ctx) {
    const letGo = credentials.hold(credentialsOf(ctx.vtex))

    try {
      await handle(ctx)
    } catch (bug) {
      structuredLog(ctx.vtex.logger).error('An event failed', {
        event: ctx.key,
        place: framesOf(bug),
      })
    } finally {
      letGo()
    }
  }
