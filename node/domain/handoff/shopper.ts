/** Who asks for a human. */
export interface Shopper {
  /** E.164, such as `+5511988887777`; empty for whom WhatsApp names by `userId` alone. */
  phoneNumber: string
  userId?: string
  name?: string
  email?: string
  /** Tax or identity document, such as a CPF, as the shopper gave it. */
  document?: string
  /** BCP 47 tag. */
  locale?: string
}

export interface TranscriptLine {
  author: 'SHOPPER' | 'BOT'
  text: string
  /** ISO 8601, UTC. */
  sentAt: string
}

export interface HandoffContext {
  cartUrl?: string
  orderFormId?: string
  orderId?: string
}

/** What the bot said of a handoff beside the conversation. */
export interface HandoffRequest {
  reason?: string
  context: HandoffContext
  /** How many earlier lines of the transcript were left out. */
  omittedLines?: number
}

export interface Attachment {
  url: string
  contentType?: string
  fileName?: string
}
