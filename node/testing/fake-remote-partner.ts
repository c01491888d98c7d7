import type { Result } from 'neverthrow'

import type { StartCommand } from '../domain/conversation/outbox/partner-command'
import type { FileOutcome } from '../domain/handoff/sent-files'
import type { Pace } from '../domain/handoff/pace'
import type { PartnerUpdate } from '../domain/conversation/outbox/partner-update'
import type { DeliveryFailure } from '../domain/conversation/outbox/delivery-failure'
import type { OutgoingMessage } from '../ports/partner'
import type { PartnerAccount } from '../ports/partner-account'
import type { LicenseChange, PartnerRoster } from '../ports/partner-team'
import type { Provisioning } from '../ports/provisioning'
import { FakeFaults } from './fake-faults'

export interface FakeTicket {
  reference: string
  handoffId: string
  conversationId: string
  asContact: boolean
  /** What reached the agent, in order, repetitions included. */
  messages: OutgoingMessage[]
  /** What the agent was told beside the shopper's messages. */
  notes: string[]
  ended: boolean
  /** How many messages were there when it ended. */
  endedAfter?: number
  /** What the agent did, for `fetchUpdates`. */
  updates: PartnerUpdate[]
}

/** A partner's side of the wire; shared by all replicas. Tickets are `ticket-1`, `ticket-2`, ... */
export class FakeRemotePartner {
  readonly tickets: FakeTicket[] = []
  /** Every start that was asked for. */
  readonly starts: StartCommand[] = []
  /** References of what was ended, in order. */
  readonly ends: string[] = []
  /** By call name without the prefix: `start`, `send`, `end`, `fetchUpdates`, `probe`. */
  readonly faults = new FakeFaults<DeliveryFailure>()
  /** Updates that come back with the next start. */
  startUpdates: PartnerUpdate[] = []
  /** Whether a repeated call finds out that the first took effect, as at Zendesk and not at Zenvia. */
  canCheck = true
  /** Whether agents read the transcript at our address, as at Zenvia. */
  readsTranscript = false
  /** What becomes of each message's files. */
  files: FileOutcome[] | undefined
  /** Of handoffs for which the bot names none. */
  department: string | undefined
  maxBatch = 10
  pace: Pace | undefined
  readonly account: Partial<PartnerAccount> = {}
  readonly provisioning: Partial<Provisioning> = {}
  /** Undefined where the team is changed at the partner alone. */
  roster?: PartnerRoster
  /** Undefined where this connection may not change the number of licenses. */
  changeLicenses?: (
    quantity: number
  ) => Promise<Result<LicenseChange, DeliveryFailure>>

  ticket(reference: string): FakeTicket | undefined {
    return this.tickets.find((ticket) => ticket.reference === reference)
  }

  /** The ticket of a handoff or a conversation; the newest where there are several. */
  ticketOf(id: string): FakeTicket | undefined {
    return this.tickets
      .filter((ticket) =>
        [ticket.handoffId, ticket.conversationId].includes(id)
      )
      .pop()
  }

  /** Ids of all messages that reached agents, in order. */
  get messageIds(): string[] {
    return this.tickets.flatMap(({ messages }) => messages.map(({ id }) => id))
  }
}
