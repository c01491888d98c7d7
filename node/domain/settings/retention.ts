import type { GeneralSettings } from './settings'

/** The merchant's list shows four weeks; nobody needs a shopper's words for longer than a year. */
export const RETENTION_DAYS = { min: 28, max: 365 }

/** Days after its end for which a conversation is kept. */
export const retentionDaysOf = ({
  retentionDays = 30,
}: Pick<GeneralSettings, 'retentionDays'>): number => retentionDays
