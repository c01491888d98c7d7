import type { DeliveryFailure } from '../ports/delivery'
import type {
  OutgoingMessage,
  PartnerAccount,
  PartnerUpdate,
} from '../ports/partner'
import { FakeFaults } from './fake-faults'

export interface FakeTicket {
  reference: string
  handoffId: string
  conversationId: string
  asContact: boolean
  /** What reached the agent, in order, repetitions included. */
  messages: OutgoingMessage[]
  ended: boolean
  /** How many messages were there when it ended. */
  endedAfter?: number
  /** What the agent did, for `fetchUpdates`. */
  updates: PartnerUpdate[]
}

/** A partner's side of the wire; shared by all replicas. Tickets are `ticket-1`, `ticket-2`, ... */
export class FakeRemotePartner {
  readonly tickets: FakeTicket[] = []
  /** By call name without the prefix: `start`, `send`, `end`, `fetchUpdates`, `probe`. */
  readonly faults = new FakeFaults<DeliveryFailure>()
  /** Updates that come back with the next start. */
  startUpdates: PartnerUpdate[] = []
  /** Whether a repeated call finds out that the first took effect, as at Zendesk and not at Zenvia. */
  canCheck = true
  maxBatch = 10
  readonly setup: Partial<PartnerAccount> = {}

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
