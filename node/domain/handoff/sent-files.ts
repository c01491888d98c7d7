/** Why the agent has a file's address in place of the file. `PARTNER_FETCHES`: it takes addresses alone. */
export const linkReasons = [
  'HOST_NOT_ALLOWED',
  'HOST_REFUSED',
  'HOST_SILENT',
  'TOO_LARGE',
  'PARTNER_REFUSED',
  'PARTNER_SILENT',
  'PARTNER_FETCHES',
] as const

export type LinkReason = (typeof linkReasons)[number]

/** What became of one file that a shopper sent; `UNKNOWN` where a try took effect of which nothing came back. */
export type FileOutcome = 'ATTACHED' | LinkReason | 'UNKNOWN'

/** By the id of the message, in the order of its files. */
export type FileOutcomes = Record<string, FileOutcome[]>

export interface SentFiles {
  messageId: string
  outcomes: FileOutcome[]
}

/** Messages with files whose outcome is kept, for a bot that asks again. */
const KEPT = 10

export const withSentFiles = <Handoff extends { sentFiles?: SentFiles[] }>(
  handoff: Handoff,
  files: FileOutcomes = {}
): Handoff => {
  const sent = Object.entries(files).map(([messageId, outcomes]) => ({
    messageId,
    outcomes,
  }))

  return sent.length === 0
    ? handoff
    : {
        ...handoff,
        sentFiles: [...(handoff.sentFiles ?? []), ...sent].slice(-KEPT),
      }
}
