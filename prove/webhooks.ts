import type { SendToInternet } from '../local/remote-system'
import type { PartnerName } from '../node/domain/partner-name'
import { receivePartnerSignal } from '../node/usecases/conversation/receive-partner-signal/receive-partner-signal'
import type { Replicas } from './replicas'
import type { Stage } from './stage'
import { tokensIn } from './actors/tokens'

/** As `node/routes/webhook.ts` gives. */
const BUDGET_MS = 8000

/** Shorter than what a close of Zenvia waits for words on their way. */
const OVERTAKEN_MS = 1800

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
  /** Of each interaction of Zenvia, whose words have no time of their own: they overtake no others, only its state. */
  private readonly lines = new Map<string, Promise<unknown>>()

  constructor(
    private readonly stage: Stage,
    private readonly partner: PartnerName
  ) {}

  readonly send: SendToInternet = (url, sent) =>
    this.partner === 'ZENDESK'
      ? this.sendOfZendesk(url, sent)
      : this.sendOfZenvia(url, sent)

  private async sendOfZendesk(url: string, sent: Sent): Promise<Answer> {
    const { stage } = this

    if (!stage.strikes('webhook')) return this.once(url, sent)

    switch (stage.random.below(4)) {
      case 0:
        return this.lose(sent)

      case 1:
        return this.twice(url, sent)

      case 2:
        await stage.pause(1000, 9000)

        return this.once(url, sent)

      default:
        void this.late(url, sent).catch(() => this.noteLost(sent))

        return answer(200)
    }
  }

  private async sendOfZenvia(url: string, sent: Sent): Promise<Answer> {
    // An agent who opens the chat has its story fetched, which tells the service nothing.
    if (sent.method === 'GET') return this.once(url, sent)

    const { stage } = this
    const isMessage = /"message":/.test(sent.body ?? '')
    const kind = stage.strikes('webhook') ? stage.random.below(4) : undefined

    if (kind === 0) return this.lose(sent)
    if (kind === 1 && isMessage) {
      void this.inLine(url, sent, stage.random.below(OVERTAKEN_MS))

      return answer(200)
    }
    if (kind === 2) await stage.pause(1000, 9000)

    const answered = isMessage
      ? await this.inLine(url, sent)
      : await this.once(url, sent)

    if (answered.status !== 200) stage.tally.unheard += 1
    // It repeats nothing: a copy of what was refused would come out of order.
    else if (kind === 3) void this.late(url, sent).catch(() => undefined)

    return answered
  }

  private lose(sent: Sent): Answer {
    this.noteLost(sent)
    if (this.partner === 'ZENVIA') this.stage.tally.unheard += 1

    return answer(200)
  }

  /** No copy of it arrived or will. */
  private noteLost({ body = '' }: Sent): void {
    const [, conversation] = /conversation-(\d+)/.exec(body) ?? []

    this.stage.tally.deaf.add(Number(conversation))
    this.stage.note(Number(conversation), 'a webhook call was lost')
  }

  private async inLine(url: string, sent: Sent, afterMs = 0): Promise<Answer> {
    const [, interaction = ''] =
      /"interaction_hash":"([^"]+)"/.exec(sent.body ?? '') ?? []
    const before = this.lines.get(interaction) ?? Promise.resolve()
    const delivered = before.then(async () => {
      await this.stage.time.sleep(afterMs)

      return this.once(url, sent).catch(() => answer(503))
    })

    this.lines.set(interaction, delivered)

    return delivered
  }

  /** Neither partner calls again where the connection broke off. */
  private async once(url: string, sent: Sent): Promise<Answer> {
    try {
      return await this.deliver(url, sent)
    } catch (error) {
      this.noteLost(sent)
      throw error
    }
  }

  private twice(url: string, sent: Sent): Promise<Answer> {
    const first = this.deliver(url, sent)

    void Promise.any([first, this.late(url, sent)]).catch(() =>
      this.noteLost(sent)
    )

    return first
  }

  private async late(url: string, sent: Sent): Promise<Answer> {
    await this.stage.pause(1000, 180_000)

    return this.deliver(url, sent)
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
