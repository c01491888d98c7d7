import { tokensIn } from '../../prove/actors/tokens'
import { shownAsDone } from '../../prove/zendesk-agents'
import type { PassedCall } from './recorder'

/** A call that had its effect at a partner, or may have had. */
interface Send {
  tokens: string[]
  at: number
  isLost: boolean
}

/** Whoever died may not have stored what was answered so shortly before: the longest that a delivery takes. */
const UNSTORED_MS = 20_000

const isWebhook = (url: string): boolean =>
  new URL(url).pathname.startsWith('/_v/live-support/webhooks/')

/**
 * Of a webhook call that nobody took and that its sender does not repeat: its replica died (502), or, at Zenvia, it was refused
 * for now or not answered in time (0).
 */
const UNHEARD = { zendesk: [502], zenvia: [0, 502, 503] }

/** What passed between the service and the partners, as far as it tells what the service could know. */
export class SeenCalls {
  /** When a replica was killed. */
  killedAt = Infinity
  /** Conversations that a webhook call about which nobody took, and that is not repeated. */
  readonly deaf = new Set<number>()
  /** When a webhook call with these words was first acknowledged. */
  readonly arrivals = new Map<string, number>()
  private readonly done = new Map<string, number[]>()
  private readonly sends: Send[] = []

  readonly note = (call: PassedCall): void => {
    if (isWebhook(call.url)) this.noteWebhook(call)
    else if (call.method === 'GET') this.noteAnswer(call)
    else this.noteSend(call)
  }

  /** When answers of Zendesk showed a ticket as done. */
  shownAsDone(ticket: string): number[] {
    return this.done.get(ticket) ?? []
  }

  /** How often these words may have arrived without the service being able to learn of it. */
  ambiguous(token: string): number {
    return this.sends.filter(
      ({ tokens, at, isLost }) =>
        tokens.includes(token) &&
        (isLost || (at <= this.killedAt && at > this.killedAt - UNSTORED_MS))
    ).length
  }

  private noteWebhook({ url, body, answer }: PassedCall): void {
    const status = answer?.status ?? 0
    const unheard = url.endsWith('/zendesk') ? UNHEARD.zendesk : UNHEARD.zenvia

    if (status === 200) {
      tokensIn(body)
        .filter((token) => !this.arrivals.has(token))
        .forEach((token) => this.arrivals.set(token, Date.now()))
    } else if (unheard.includes(status)) {
      const [, conversation] = /conversation-(\d+)/.exec(body) ?? []

      this.deaf.add(Number(conversation))
    }
  }

  private noteAnswer({ url, answer }: PassedCall): void {
    if (answer?.status !== 200) return

    const ticket = shownAsDone(url, answer.text)

    if (ticket === undefined) return

    this.done.set(ticket, [...this.shownAsDone(ticket), Date.now()])
  }

  private noteSend({ body, answer }: PassedCall): void {
    const isRefused = (answer?.status ?? 0) >= 300
    const tokens = [...new Set(tokensIn(body))]

    if (isRefused || tokens.length === 0) return

    this.sends.push({ tokens, at: Date.now(), isLost: answer === undefined })
  }
}
