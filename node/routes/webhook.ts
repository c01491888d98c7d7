import type { PartnerName } from '../domain/partner-name'
import { portsOf } from '../composition/ports-of'
import { receivePartnerSignal } from '../usecases/conversation/receive-partner-signal/receive-partner-signal'
import type { SignalOutcome } from '../usecases/conversation/receive-partner-signal/signal-outcome'
import { readBody } from './read-body'
import type { Route, RouteContext } from './route'
import { keyOf } from './route-parameters'
import { tryLater } from './try-later'

const MAX_BYTES = 256 * 1024

/** Zendesk gives up after 12 s (facts of November 2026); what is left over is for writing the outcome. */
const BUDGET_MS = 8000

const headersOf = (ctx: RouteContext): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(ctx.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ])
  )

const statusOf = (
  outcome: Exclude<SignalOutcome, { kind: 'NOT_STORED' }>
): number => {
  if (outcome.kind !== 'REFUSED') return 200

  return outcome.refusal === 'UNAUTHENTICATED' ? 401 : 400
}

const answer = (ctx: RouteContext, outcome: SignalOutcome): void => {
  if (outcome.kind === 'NOT_STORED') {
    tryLater(ctx, outcome.retryAfterSeconds)

    return
  }

  ctx.status = statusOf(outcome)
  ctx.body = ''
}

/** `POST webhooks/...`: a partner's updates. Who sent it is proven by the partner's adapter; no body of ours tells why not. */
export const webhook =
  (partner: PartnerName): Route =>
  async (ctx) => {
    const ports = portsOf(ctx)
    const receivedAt = ports.clock.now()

    const body = await readBody(ctx.req, MAX_BYTES)

    if (body.isErr()) {
      ctx.status = body.error === 'TOO_LARGE' ? 413 : 400
      ctx.body = ''

      return
    }

    const outcome = await receivePartnerSignal(
      ports,
      partner,
      {
        headers: headersOf(ctx),
        rawBody: body.value,
        key: keyOf(ctx),
        receivedAt,
      },
      receivedAt + BUDGET_MS
    )

    answer(ctx, outcome)
    await ports.wakeUp.sweepDue()
  }
