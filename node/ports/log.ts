/** Structured fields of one log line. Never a secret, never a shopper's words, and of phone numbers only their endings are written. */
export type LogFields = Record<string, string | number | boolean | undefined>

export interface Log {
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
  error(message: string, fields?: LogFields): void
}
