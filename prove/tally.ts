/** What is counted over a round. */
export class Tally {
  faults = 0
  deaths = 0
  /** Failed calls to a partner that cannot be asked whether it acted. */
  ambiguous = 0
  messages = 0
  handoffs = 0
  /** When a webhook call with these words in it was first acknowledged. */
  readonly arrivals = new Map<string, number>()
  /** What happened to each conversation, oldest first. */
  readonly history = new Map<number, string[]>()

  note(conversation: number, at: number, what: string): void {
    const lines = this.history.get(conversation) ?? []
    const time = new Date(at).toISOString().slice(11, 23)

    lines.push(`${time} ${what}`)
    this.history.set(conversation, lines)
  }
}
