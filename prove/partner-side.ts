import type { RequestListener } from 'node:http'

import type { PartnerName } from '../node/domain/partner-name'
import type { PartnerSettings } from '../node/domain/settings/settings'
import type { OutboundHttp } from '../node/ports/outbound-http'

/** One ticket or interaction as its agent sees it. */
export interface SeenTicket {
  reference: string
  conversationId: string
  /** The agent is not done. */
  isOpen: boolean
  /** Texts of the shopper's side, in order. */
  texts: string[]
}

/** A partner's account, as the people there use it. */
export interface PartnerSide {
  readonly name: PartnerName
  /** Whether one can find out if a failed call took effect, and whether it repeats its webhook calls. */
  readonly canBeAsked: boolean
  readonly listener: RequestListener
  connect(http: OutboundHttp): Promise<PartnerSettings>
  /** The agent writes; with `solve` in the same breath as ending it. False when it cannot be done now. */
  reply(reference: string, text: string, solve: boolean): Promise<boolean>
  solve(reference: string): Promise<boolean>
  look(reference: string): Promise<SeenTicket | undefined>
  all(): Promise<SeenTicket[]>
  close(): Promise<void>
}

/** How a partner calls our webhook. */
export interface WebhookCall {
  url: string
  headers: Record<string, string>
  body: string
}
