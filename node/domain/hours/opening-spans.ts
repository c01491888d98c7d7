import type { GeneralSettings } from '../settings/settings'
import { DAY_MS } from '../time-units'
import { exceptionSpans } from './exception-spans'
import type { Stride } from './offset-spans'
import { offsetSpans, strides } from './offset-spans'
import type { OpeningException, OpeningHoursDay } from './opening-hours'
import { weekdays } from './opening-hours'
import type { Span } from './span'
import { byStart, joined, within, without } from './span'
import { readTime, startOfDay, weekdayIndex } from './wall-clock'

type Hours = Pick<GeneralSettings, 'timeZone' | 'openingHours' | 'exceptions'>

/** Of Monday to Sunday, the periods in order as milliseconds from the day's midnight; the end may lie in the next day. */
const periodsByWeekday = (openingHours: readonly OpeningHoursDay[]): Span[][] =>
  weekdays.map((weekday) =>
    openingHours
      .filter((day) => day.weekday === weekday)
      .flatMap((day) => day.periods)
      .map(({ opensAt, closesAt }) => {
        const start = readTime(opensAt) ?? 0
        const end = readTime(closesAt) ?? 0

        return { start, end: end > start ? end : end + DAY_MS }
      })
      .sort(byStart)
  )

const isOpenAllDay = (periods: Span[]): boolean =>
  periods.some(({ start, end }) => start === 0 && end === DAY_MS)

/** The periods of a week that begin on the days of a window of the wall clock, or on the day before it. */
function* periodsOnWall(week: Span[][], window: Span): Generator<Span> {
  for (
    let day = startOfDay(window.start) - DAY_MS;
    day < window.end;
    day += DAY_MS
  ) {
    for (const { start, end } of week[weekdayIndex(day)] ?? []) {
      yield { start: day + start, end: day + end }
    }
  }
}

function* onTheClock(open: Span[], stride: Stride): Generator<Span> {
  for (const { start, end, offset } of offsetSpans(stride)) {
    const wall = { start: start + offset, end: end + offset }

    for (const span of within(wall, open)) {
      yield { start: span.start - offset, end: span.end - offset }
    }
  }
}

const heldWithin = (exceptions: readonly OpeningException[], wall: Span) => ({
  closed: exceptionSpans(
    exceptions.filter(({ opens }) => !opens),
    wall
  ),
  opened: exceptionSpans(
    exceptions.filter(({ opens }) => opens),
    wall
  ),
})

const alsoOpen = (spans: Iterable<Span>, opened: Span[]): Iterable<Span> =>
  opened.length === 0 ? spans : joined([...spans, ...opened].sort(byStart))

function* instantsOpen(hours: Hours, window: Span): Generator<Span> {
  const week = periodsByWeekday(hours.openingHours)
  const { closed, opened } = heldWithin(hours.exceptions, {
    start: window.start - DAY_MS,
    end: window.end + DAY_MS,
  })

  if (closed.length === 0 && week.every(isOpenAllDay)) {
    yield window

    return
  }

  for (const stride of strides(hours.timeZone, window)) {
    const { offsetAtStart, offsetAtEnd } = stride
    const wall = {
      start: stride.start + Math.min(offsetAtStart, offsetAtEnd),
      end: stride.end + Math.max(offsetAtStart, offsetAtEnd),
    }
    const periods = joined(periodsOnWall(week, wall))
    const open = [...within(wall, alsoOpen(without(periods, closed), opened))]
    const isAllOpen = open[0]?.start === wall.start && open[0].end === wall.end

    if (isAllOpen) yield { start: stride.start, end: stride.end }
    else if (open.length > 0) yield* onTheClock(open, stride)
  }
}

/**
 * The instants of a window at which the hours are open, in order and each as long as it lasts without a break. The wall
 * clock decides: while clocks run evenly, instants are points on the wall moved by the zone's offset.
 */
export const openingSpans = (hours: Hours, window: Span): Generator<Span> =>
  joined(instantsOpen(hours, window))
