import type { DayFigures } from './figures'

/** The bot's conversations by day, as far as it told. */
type Sessions = Record<string, number>

export interface HumanShare {
  /** From 0 to 1. */
  share: number
  sessions: number
  /** On how many days the bot told its sessions. */
  days: number
}

/** How many of the bot's sessions a human served; undefined where the bot told of none. */
export const humanShare = (
  days: readonly string[],
  figures: ReadonlyMap<string, DayFigures>,
  sessions: Sessions
): HumanShare | undefined => {
  const told = days.filter((day) => sessions[day] !== undefined)
  const all = told.reduce((sum, day) => sum + (sessions[day] ?? 0), 0)
  const served = told.reduce(
    (sum, day) => sum + (figures.get(day)?.all.served ?? 0),
    0
  )

  return all > 0
    ? { share: Math.min(1, served / all), sessions: all, days: told.length }
    : undefined
}
