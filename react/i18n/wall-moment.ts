import { minutesOf } from './clock-time'
import { addDays, asUtc } from './wall-clock'

/** A day (`YYYY-MM-DD`) and a time (`HH:mm`), or what was typed in their place. */
export interface WallMoment {
  day: string
  time: string
}

const DAY_SHAPE = /^\d{4}-\d\d-\d\d$/

/** Whether it is a day of the calendar. */
export const isDay = (text: string): boolean =>
  DAY_SHAPE.test(text) &&
  !Number.isNaN(asUtc(`${text}T00:00`)) &&
  addDays(text, 0) === text

/** A wall-clock date-time, or the part of one that can be read from what is typed; empty for nothing. 24:00 becomes the start of the next day. */
export const joinMoment = ({ day, time }: WallMoment): string => {
  if (day === '' && time === '') return ''

  return isDay(day) && time === '24:00'
    ? `${addDays(day, 1)}T00:00`
    : `${day}T${time}`
}

export const splitMoment = (wall: string): WallMoment => {
  const end = wall.lastIndexOf('T')

  return { day: wall.slice(0, Math.max(end, 0)), time: wall.slice(end + 1) }
}

/** Which part keeps it from being a wall-clock date-time. */
export const momentFault = (wall: string): keyof WallMoment | undefined => {
  const { day, time } = splitMoment(wall)

  if (!isDay(day)) return 'day'

  return minutesOf(time) === undefined ? 'time' : undefined
}
