/** Asks for work on a conversation outside this request; a hint that may be lost or doubled. */
export interface WakeUp {
  relayDue(conversationId: string): Promise<void>
}
