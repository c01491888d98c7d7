import { conversationOf } from '../../adapters/bot/weni/external-id'
import { portsOf } from '../../composition/ports-of'
import { isObject } from '../../domain/is-object'
import { parseJson } from '../../domain/parse-json'
import type { Ports } from '../../ports/ports'
import { bearerIn } from '../../resolvers/caller'
import { authenticateBot } from '../../usecases/bot/authenticate-bot'
import { readBody } from '../read-body'
import type { Route, RouteContext } from '../route'
import { externalIdIn } from '../route-parameters'
import { fail, errorFrom, unreadable } from './envelope'

/** A call of Weni's that has proven who it is, with its body read. */
export interface TicketerCall {
  ctx: RouteContext
  ports: Ports
  /** A JSON object. */
  content: object
  idempotencyKey?: string
  /** Milliseconds since the epoch. */
  deadline: number
}

/** One about a ticket that the address names. */
export interface TicketCall extends TicketerCall {
  externalId: string
  conversationId: string
}

/** Weni waits for 15 s; what is not delivered by then waits in the outbox while Weni has its answer. */
const BUDGET_MS = 6000

const unauthenticated = {
  status: 401,
  error: 'unauthorized',
  message: 'The bearer token is not the bot token of this store.',
}

const tooLarge = {
  status: 413,
  error: 'payload_too_large',
  message: 'The body is too large.',
}

/**
 * Serves one of Weni's calls: who calls is proven before a byte of the body is read. A body that is empty changes nothing,
 * since the full one may come after it.
 */
export const ticketerRoute =
  (maxBytes: number, serve: (call: TicketerCall) => Promise<void>): Route =>
  async (ctx) => {
    const ports = portsOf(ctx)
    const token = bearerIn((name) => ctx.get(name))
    const proof = await authenticateBot(ports, token, 'TICKETER')

    if (proof.isErr()) {
      fail(
        ctx,
        proof.error === 'UNAUTHENTICATED'
          ? unauthenticated
          : errorFrom([{ code: proof.error }])
      )

      return
    }

    const deadline = ports.clock.now() + BUDGET_MS
    const body = await readBody(ctx.req, maxBytes)

    if (body.isErr()) {
      fail(
        ctx,
        body.error === 'TOO_LARGE'
          ? tooLarge
          : unreadable(
              'The body ended early, or is not encoded as its Content-Encoding says (gzip, deflate or br).'
            )
      )

      return
    }

    const content = parseJson(body.value)

    if (!isObject(content)) {
      fail(ctx, unreadable('The body is no JSON object.'))

      return
    }

    await serve({
      ctx,
      ports,
      content,
      idempotencyKey: ctx.get('idempotency-key').trim() || undefined,
      deadline,
    })
    await ports.wakeUp.sweepDue()
  }

/** Serves a call about one ticket. */
export const ticketRoute = (
  maxBytes: number,
  serve: (call: TicketCall) => Promise<void>
): Route =>
  ticketerRoute(maxBytes, async (call) => {
    const externalId = externalIdIn(call.ctx)
    const conversationId = conversationOf(externalId)

    if (conversationId === undefined) {
      fail(call.ctx, errorFrom([{ code: 'NO_SUCH_TICKET' }]))
    } else {
      await serve({ ...call, externalId, conversationId })
    }
  })
