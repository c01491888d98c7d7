/** Asks for work outside this request; a hint that may be lost or doubled. */
export interface WakeUp {
  relayDue(conversationId: string): Promise<void>
  /** Asks for a sweep of the store, at most twice a minute in one process, so that a store does without its scheduler. */
  sweepDue(): Promise<void>
}
