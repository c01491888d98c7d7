import { DateTime } from 'luxon'
import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import { FACTS_KEPT_DAYS } from '../../domain/insights/fold-plan'
import { daysAfter, dayOf } from '../../domain/insights/local-day'
import type { UserError } from '../../domain/user-error'
import { storeUnavailable, userError } from '../../domain/user-error'
import { isWholeWithin } from '../../domain/whole-within'
import type { Ports } from '../../ports/ports'

export interface SessionsReport {
  /** `YYYY-MM-DD` on the store's wall clock. */
  date: string
  sessions: number
}

const MOST = 100_000_000

const DATE = /^\d{4}-\d{2}-\d{2}$/

const isDate = (text: string): boolean =>
  DATE.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid

const checkDate = (date: string, today: string): UserError[] => {
  if (!isDate(date)) {
    return [userError('DATE_INVALID', 'date', { example: today })]
  }

  const first = daysAfter(today, 1 - FACTS_KEPT_DAYS)

  return date >= first && date <= today
    ? []
    : [userError('DATE_OUT_OF_RANGE', 'date', { first, last: today })]
}

const checkSessions = (sessions: number): UserError[] =>
  isWholeWithin(sessions, { min: 0, max: MOST })
    ? []
    : [userError('SESSIONS_INVALID', 'sessions', { max: MOST })]

/** Takes how many conversations the bot had on a day; told again, the last number holds. */
export const reportSessions = async (
  { insights, settings, clock }: Pick<Ports, 'insights' | 'settings' | 'clock'>,
  report: SessionsReport
): Promise<Result<SessionsReport, UserError[]>> => {
  const current = await settings.current()

  if (current.isErr()) return err(storeUnavailable())

  const today = dayOf(clock.now(), current.value.general.timeZone)
  const errors = [
    ...checkDate(report.date, today),
    ...checkSessions(report.sessions),
  ]

  if (errors.length > 0) return err(errors)

  return (await insights.writeSessions(report.date, report.sessions))
    .map(() => report)
    .mapErr(storeUnavailable)
}
