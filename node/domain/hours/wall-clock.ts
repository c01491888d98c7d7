/**
 * Points on the wall clock are numbers: the milliseconds that the shown date and time would be if they were UTC. They
 * compare and subtract without knowing a zone.
 */
export type WallPoint = number

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

const TIME = /^(?:([01]\d|2[0-3]):([0-5]\d)|(24):(00))$/
const DATE_TIME = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/

/** Milliseconds from midnight of `HH:mm`, `24:00` included; undefined when it is no such time. */
export const readTime = (text: string): number | undefined => {
  const [, hour, minute, lastHour] = TIME.exec(text) ?? []

  if (lastHour !== undefined) return DAY

  return hour === undefined
    ? undefined
    : Number(hour) * HOUR + Number(minute) * MINUTE
}

export interface WallDateTime {
  year: number
  /** 1 to 12. */
  month: number
  day: number
  /** Milliseconds from midnight. */
  time: number
}

const isLeap = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** `month` is 1 to 12. */
export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28

  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** `YYYY-MM-DDTHH:mm`; undefined when it is no such date-time, such as 30 February. */
export const readDateTime = (text: string): WallDateTime | undefined => {
  if (!DATE_TIME.test(text)) return undefined

  const part = (from: number, to: number) => Number(text.slice(from, to))
  const year = part(0, 4)
  const month = part(5, 7)
  const day = part(8, 10)
  const isDate =
    year >= 1000 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)

  return isDate
    ? { year, month, day, time: part(11, 13) * HOUR + part(14, 16) * MINUTE }
    : undefined
}

export const wallPoint = ({
  year,
  month,
  day,
  time,
}: WallDateTime): WallPoint => Date.UTC(year, month - 1, day) + time

export const writeDateTime = (point: WallPoint): string =>
  new Date(point).toISOString().slice(0, 'YYYY-MM-DDTHH:mm'.length)

export const startOfDay = (point: WallPoint): WallPoint =>
  Math.floor(point / DAY) * DAY

export const yearOf = (point: WallPoint): number =>
  new Date(point).getUTCFullYear()

/** 0 for Monday to 6 for Sunday. */
export const weekdayIndex = (point: WallPoint): number =>
  (new Date(point).getUTCDay() + 6) % 7
