import { iso } from '../iso'
import { DAY_MS, HOUR_MS } from '../time-units'

/** What was told by e-mail: of each alert when it was told last (ISO 8601), and whether it was gone since. */
export type AlertLog = Record<string, { at: string; over?: true }>

/** Something that is wrong, under a key by which it is known again. */
export interface AlertKey {
  key: string
  /** Not told again for as long as it lasts. */
  once?: true
}

/** What lasts is told again once a day. */
const REPEATED_MS = DAY_MS

const isOlder = (at: string, ms: number, now: number): boolean =>
  now - Date.parse(at) >= ms

/** The alerts that are to be told now, at most one each hour: a new one, one that came back, one that has lasted for another day. */
export const toBeTold = <Alert extends AlertKey>(
  log: AlertLog,
  alerts: readonly Alert[],
  now: number
): Alert[] =>
  alerts.filter(({ key, once }) => {
    const told = log[key]

    if (told === undefined) return true
    if (told.over) return isOlder(told.at, HOUR_MS, now)

    return !once && isOlder(told.at, REPEATED_MS, now)
  })

/** The log once `told` are on their way. What is gone stays for the hour in which it must not be told again. */
export const afterTelling = (
  log: AlertLog,
  {
    alerts,
    told,
    now,
  }: { alerts: readonly AlertKey[]; told: readonly AlertKey[]; now: number }
): AlertLog => {
  const present = new Set(alerts.map(({ key }) => key))
  const kept = Object.entries(log).flatMap(
    ([key, entry]): Array<[string, AlertLog[string]]> => {
      if (present.has(key)) return [[key, entry]]

      return isOlder(entry.at, HOUR_MS, now)
        ? []
        : [[key, { ...entry, over: true }]]
    }
  )
  const at = iso(now)

  return Object.fromEntries([
    ...kept,
    ...told.map(({ key }): [string, AlertLog[string]] => [key, { at }]),
  ])
}
