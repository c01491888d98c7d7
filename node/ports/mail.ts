import type { Result } from 'neverthrow'

/** A plain message; no markup. */
export interface MailMessage {
  to: string
  subject: string
  /** Lines of the text. */
  lines: string[]
}

/** E-mails of the store's account to people. `detail` holds nothing of the message. */
export interface Mail {
  send(message: MailMessage): Promise<Result<void, { detail: string }>>
}
