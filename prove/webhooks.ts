import type { SendToInternet } from '../local/remote-system'
import type { PartnerName } from '../node/domain/partner-name'
import { receivePartnerSignal } from '../node/usecases/conversation/receive-partner-signal/receive-partner-signal'
import type { Replicas } from './replicas'
import type { Stage } from './stage'
import { tokensIn } from './tokens'

/** As `node/routes/webhook.ts` gives. */
const BUDGET_MS = 8000

type Answer = Awaited<ReturnType<SendToInternet>>
type Sent = Parameters<SendToInternet>[1]

const answer = (status: number, headers = {}): Answer => ({
  status,
  headers,
  body: '',
})

/** Carries a partner's webhook calls to the replicas: some twice, late, after those that follow, or not at all. */
export class Webhooks {
  replicas: Replicas | undefined

  constructor(
    private readonly stage: Stage,
    private readonly partner: PartnerName
  ) {}

  readonly send: SendToInternet = async (url, sent) => {
    const { stage } = this
    if (!stage.strikes('webhook')) return this.deliver(url, sent)

    const kind = stage.random.below(this.partner === 'ZENDESK' ? 4 : 3)

    if (kind === 0) return answer(200)
    if (kind === 1) return this.twice(url, sent)
    if (kind === 2) await stage.pause(1000, 9000)
    if (kind === 3) {
      void this.late(url, sent)

      return answer(200)
    }

    return this.deliver(url, sent)
  }

  /** A partner that repeats nothing sends no second copy of what was refused, which would arrive out of order. */
  private async twice(url: string, sent: Sent): Promise<Answer> {
    if (this.partner === 'ZENDESK') void this.late(url, sent)

    const answered = await this.deliver(url, sent)

    if (this.partner === 'ZENVIA' && answered.status === 200) {
      void this.late(url, sent)
    }

    return answered
  }

  private async late(url: string, sent: Sent): Promise<void> {
    await this.stage.pause(1000, 180_000)
    await this.deliver(url, sent).catch(() => undefined)
  }

  private async deliver(url: string, sent: Sent): Promise<Answer> {
    const rawBody = sent.body ?? ''

    await this.stage.pause(5, 300)

    const outcome = await this.replicas?.attempt(
      (ports, deadline) =>
        receivePartnerSignal(
          ports,
          this.partner,
          {
            headers: Object.fromEntries(
              Object.entries(sent.headers).map(([name, value]) => [
                name.toLowerCase(),
                value,
              ])
            ),
            rawBody,
            key: url.split('/').pop(),
            receivedAt: ports.clock.now(),
          },
          deadline
        ),
      BUDGET_MS
    )

    if (!outcome) throw new Error('connection reset')
    if (outcome.kind === 'NOT_STORED') {
      return answer(503, { 'retry-after': String(outcome.retryAfterSeconds) })
    }
    if (outcome.kind === 'REFUSED') return answer(401)

    this.noteArrival(rawBody)

    return answer(200)
  }

  private noteArrival(body: string): void {
    const { arrivals } = this.stage.tally
    const now = this.stage.time.now()

    tokensIn(body)
      .filter((token) => !arrivals.has(token))
      .forEach((token) => arrivals.set(token, now))
  }
}
