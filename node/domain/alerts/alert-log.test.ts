import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time-units'
import type { AlertLog } from './alert-log'
import { afterTelling, toBeTold } from './alert-log'

/** Looks every minute, at what is wrong then, and says at which minutes it was told. */
const toldAt = (
  isWrong: (minute: number) => boolean,
  minutes: number
): number[] => {
  let log: AlertLog = {}

  return Array.from({ length: minutes }, (_, minute) => minute).filter(
    (minute) => {
      const now = minute * MINUTE_MS
      const alerts = isWrong(minute) ? [{ key: 'BOT_SILENT' }] : []
      const told = toBeTold(log, alerts, now)

      log = afterTelling(log, { alerts, told, now })

      return told.length > 0
    }
  )
}

it('tells what is wrong at once, and what lasts once a day', () => {
  expect(toldAt((minute) => minute >= 3, 49 * 60)).toEqual([
    3,
    3 + 24 * 60,
    3 + 48 * 60,
  ])
})

it('tells what comes and goes once an hour', () => {
  expect(toldAt((minute) => minute % 2 === 0, 3 * 60)).toEqual([0, 60, 120])
})

it('tells what came back within the hour when the hour is over', () => {
  expect(toldAt((minute) => minute === 0 || minute >= 10, 100)).toEqual([0, 60])
})

it('tells at once what comes back after a quiet hour', () => {
  expect(toldAt((minute) => minute === 0 || minute >= 70, 100)).toEqual([0, 70])
})

const a = { key: 'A' }
const b = { key: 'B' }

it('keeps causes apart', () => {
  const log = afterTelling({}, { alerts: [a], told: [a], now: 0 })

  expect(toBeTold(log, [a, b], HOUR_MS)).toEqual([b])
})

it('tells what is told once no other time while it lasts', () => {
  const once = { key: 'A', once: true } as const
  const log = afterTelling({}, { alerts: [once], told: [once], now: 0 })

  expect(toBeTold(log, [once], 30 * DAY_MS)).toEqual([])
})

it('forgets what has been gone for an hour', () => {
  const log = afterTelling({}, { alerts: [a], told: [a], now: 0 })

  expect(afterTelling(log, { alerts: [], told: [], now: HOUR_MS })).toEqual({})
})
