import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time-units'

/**
 * Points on the wall clock are numbers: the milliseconds that the shown date and time would be if they were UTC. They
 * compare and subtract without knowing a zone. Each answer reads a year of exceptions, hence arithmetic where a Date
 * would do.
 */
type WallPoint = number

export interface WallDateTime {
  year: number
  /** 1 to 12. */
  month: number
  day: number
  /** Milliseconds from midnight. */
  time: number
}

const TIME = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/
const DATE_TIME =
  /^[1-9]\d{3}-(?:0[1-9]|1[0-2])-\d\dT(?:[01]\d|2[0-3]):[0-5]\d$/

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const MONTH_STARTS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
const DAYS_BEFORE_1970 = 719_162

const isLeap = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** `month` is 1 to 12. */
export const daysInMonth = (year: number, month: number): number =>
  (MONTH_LENGTHS[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0)

const twoDigits = (text: string, at: number): number =>
  (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48

const timeAt = (text: string, at: number): number =>
  twoDigits(text, at) * HOUR_MS + twoDigits(text, at + 3) * MINUTE_MS

/** Milliseconds from midnight of `HH:mm`, `24:00` included; undefined when it is no such time. */
export const readTime = (text: string): number | undefined =>
  TIME.test(text) ? timeAt(text, 0) : undefined

/** `YYYY-MM-DDTHH:mm`; undefined when it is no such date-time, such as 30 February. */
export const readDateTime = (text: string): WallDateTime | undefined => {
  if (!DATE_TIME.test(text)) return undefined

  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2)
  const month = twoDigits(text, 5)
  const day = twoDigits(text, 8)

  return day >= 1 && day <= daysInMonth(year, month)
    ? { year, month, day, time: timeAt(text, 11) }
    : undefined
}

const whole = (amount: number, by: number): number =>
  (amount - (amount % by)) / by

export const wallPoint = (moment: WallDateTime): WallPoint => {
  const { year, month, day, time } = moment
  const past = year - 1
  const leapDays = whole(past, 4) - whole(past, 100) + whole(past, 400)
  const leapDay = month > 2 && isLeap(year) ? 1 : 0
  const dayOfYear = (MONTH_STARTS[month - 1] ?? 0) + leapDay + day - 1

  return (past * 365 + leapDays + dayOfYear - DAYS_BEFORE_1970) * DAY_MS + time
}

export const startOfDay = (point: WallPoint): WallPoint =>
  Math.floor(point / DAY_MS) * DAY_MS

export const yearOf = (point: WallPoint): number =>
  new Date(point).getUTCFullYear()

/** 0 for Monday to 6 for Sunday, of a day's midnight. 1 January 1970 was a Thursday. */
export const weekdayIndex = (midnight: WallPoint): number =>
  (((midnight / DAY_MS + 3) % 7) + 7) % 7
