import type { NewBotTicket } from '../node/domain/conversation/bot/bot-ticket'
import type { HttpAnswer, HttpRequest } from '../node/ports/outbound-http'

export const WENI_HOST = 'flows.weni.ai'

/** Weni as the others on the stage meet it. */
export interface WeniSide {
  newTicket(conversation: number, ordinal: number): NewBotTicket
  /** Our answer is there; the flow commits a while later, and the history follows. */
  opened(externalId: string, conversation: number, handoffId: string): void
  /** What a shopper wrote and we took. */
  forwarded(externalId: string, token: string): void
  /** The flow closed its ticket itself, and goes on. */
  left(externalId: string, handoffId: string, closedAt: string): void
  /** A call of ours to its event callback. */
  take(asked: HttpRequest): Promise<HttpAnswer>
}
