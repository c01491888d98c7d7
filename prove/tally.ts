/** What is counted over a round. */
export class Tally {
  faults = 0
  deaths = 0
  messages = 0
  handoffs = 0
  /** Webhook calls that were refused, or got lost, and that their partner does not repeat. */
  unheard = 0
  storeCalls = 0
  /** The largest record that was written, in bytes. */
  largestRecord = 0
  /** When a webhook call with these words in it was first acknowledged. */
  readonly arrivals = new Map<string, number>()
  /** When an answer last showed a ticket as done. */
  readonly shownAsDone = new Map<string, number[]>()
  /** Conversations that a webhook call about which got lost. */
  readonly deaf = new Set<number>()
  /** What happened to each conversation, oldest first. */
  readonly history = new Map<number, string[]>()

  note(conversation: number, at: number, what: string): void {
    const lines = this.history.get(conversation) ?? []
    const time = new Date(at).toISOString().slice(11, 23)

    lines.push(`${time} ${what}`)
    this.history.set(conversation, lines)
  }

  showsAsDone(ticket: string, at: number): void {
    this.shownAsDone.set(ticket, [...(this.shownAsDone.get(ticket) ?? []), at])
  }
}
