import { DAY_MINUTES } from './time-units'

/** Minutes since midnight of `HH:mm`, `24:00` included; undefined for anything else. */
export const minutesOf = (time: string): number | undefined => {
  const match = /^(\d{2}):(\d{2})$/.exec(time)

  if (!match) return undefined

  const [hours, minutes] = [Number(match[1]), Number(match[2])]
  const total = hours * 60 + minutes

  return minutes < 60 && total <= DAY_MINUTES ? total : undefined
}

/** The hour of the day that the half of a day makes of one on a clock's face. */
const hourOf = (hours: number, half = ''): number =>
  /[ap]/i.test(half) && hours <= 12
    ? (hours % 12) + (/p/i.test(half) ? 12 : 0)
    : hours

/** What people type for a time, as `HH:mm`: `9`, `930`, `9h30`, `18.15`, `6:30 pm`. Anything else comes back as it is. */
export const typedTime = (typed: string): string => {
  const match = /^(\d{1,2}?)\s?[:h.]?\s?(\d{2})?h?\s?([ap]\.?\s?m\.?)?$/i.exec(
    typed.trim()
  )

  if (!match) return typed.trim()

  const [, hours, minutes = '00', half] = match

  return `${String(hourOf(Number(hours), half)).padStart(2, '0')}:${minutes}`
}
