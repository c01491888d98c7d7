import type { PartnerAgents } from '../partner-side'
import type { PlayedHandoff } from './played-handoff'

export interface AgentTicket {
  agents: PartnerAgents
  reference: string
}

export interface ShopperMessage {
  token: string
  text?: string
  attachments?: Array<{ url: string; contentType: string; fileName: string }>
}

/** The service and its partners as the people of a conversation meet them, and the time that passes there. */
export interface PlayedService {
  /** How long the bot may stay silent after the agent is done before that counts as for ever. */
  readonly patienceMs: number
  now(): number
  sleep(ms: number): Promise<void>
  /** Between two looks at what may have changed: so long where time costs nothing. */
  pause(leastMs: number, mostMs: number): Promise<void>
  note(conversation: number, what: string): void
  /** Asks for a human until that is answered. */
  requestHandoff(
    conversation: number,
    ordinal: number,
    reason: string
  ): Promise<{ id: string; ticket?: string }>
  /** Sends until that is answered; the code of a refusal, undefined when it was taken. */
  send(
    conversation: number,
    handoff: PlayedHandoff,
    message: ShopperMessage
  ): Promise<string | undefined>
  /** Ends the handoff for the shopper until that is answered. */
  leave(conversation: number, handoff: PlayedHandoff): Promise<void>
  /** Whether the bot has the conversation back. */
  isBack(handoff: PlayedHandoff): boolean
  /** Undefined as long as there is none. */
  ticketOf(
    conversation: number,
    handoff: PlayedHandoff
  ): AgentTicket | undefined
  /** Who acts again when no signal has told the service, or will, that the agent is done. */
  whoInsists(
    conversation: number,
    handoff: PlayedHandoff
  ): 'AGENT' | 'SHOPPER' | undefined
}
