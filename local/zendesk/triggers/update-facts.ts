import type { Comment, Ticket } from '../tickets/ticket'
import type { User } from '../users/user'
import type { Actor } from '../via'

/** What conditions ask about: one creation or update of a ticket. */
export interface UpdateFacts {
  /** Undefined when the update is the creation. */
  before: Ticket | undefined
  ticket: Ticket
  comment: Comment | undefined
  actor: Actor
  /** Who acted; undefined for the system itself. */
  user: User | undefined
}
