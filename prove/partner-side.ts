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
  /** Texts of the shopper's side and names of their files, in order. */
  texts: string[]
  /** How many notes of ours tell the agent something. */
  notes: number
}

interface AgentReply {
  reference: string
  /** Words, or the name of a file. */
  text?: string
  fileName?: string
  /** In the same breath as ending or reopening it. */
  status?: 'solved' | 'open'
}

/** What the agents of an account do and see. */
export interface PartnerAgents {
  /** False when it cannot be done now. */
  reply(reply: AgentReply): Promise<boolean>
  solve(reference: string): Promise<boolean>
  transfer(reference: string): Promise<boolean>
  look(reference: string): Promise<SeenTicket | undefined>
  all(): Promise<SeenTicket[]>
}

/** A partner's account, as the people there use it. */
export interface PartnerSide extends PartnerAgents {
  readonly name: PartnerName
  /** As the settings name it. */
  readonly account: string
  /** Whether one can find out if a failed call took effect, and whether it repeats its webhook calls. */
  readonly canBeAsked: boolean
  readonly listener: RequestListener
  /** Whether requests to this host are for it. */
  owns(host: string): boolean
  connect(http: OutboundHttp): Promise<PartnerSettings>
  /** The ticket that an answer of the account shows as done. */
  shownAsDone(url: string, answer: string): string | undefined
  close(): Promise<void>
}
