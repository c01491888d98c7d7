import type { Language } from '../locale'

/** Whom the merchant wants told of what is wrong, and after how long nobody's answer is. */
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
export const UNANSWERED_MINUTES = { min: 1, max: 1440 }

const USUAL_MINUTES = 15

/** A shopper who has waited for so long without an agent's word is one nobody answers. */
export const unansweredMinutesOf = ({
  alerts,
}: {
  alerts?: AlertSettings
}): number => alerts?.unansweredMinutes ?? USUAL_MINUTES
