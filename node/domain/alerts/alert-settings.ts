import type { Language } from '../locale'

/** Whom the merchant wants to be told of problems, and after how many minutes without an answer. */
export interface AlertSettings {
  /** E-mail addresses; without any, alerts stand on the page alone. */
  addresses: string[]
  unansweredMinutes: number
  /** Of the e-mails: that of whoever saved this. */
  language: Language
  changedAt: string
  changedBy: string
}

export const MOST_ADDRESSES = 10

/** Bounds of `unansweredMinutes`. */
export const UNANSWERED_MINUTES = { min: 1, max: 1440 }

const USUAL_MINUTES = 15

/** After how many minutes without an agent's words nobody answers a shopper. */
export const unansweredMinutesOf = ({
  alerts,
}: {
  alerts?: AlertSettings
}): number => alerts?.unansweredMinutes ?? USUAL_MINUTES
