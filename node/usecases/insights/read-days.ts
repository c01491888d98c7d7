import { Result, err, ok } from 'neverthrow'

import type { DayFigures } from '../../domain/insights/figures'
import type { Ports } from '../../ports/ports'
import type { StoreFailure } from '../../ports/store-failure'
import { readByMonth } from './read-by-month'

type Readable = Pick<Ports, 'insights' | 'log'>

type Read<T> = Promise<Result<T, StoreFailure>>

const readEach = async (
  { insights }: Readable,
  days: readonly string[]
): Read<Array<DayFigures | undefined>> =>
  Result.combine(
    await Promise.all(days.map((day) => insights.readDay(day)))
  ).map((read) => read.map(({ figures }) => figures))

/** Whoever reads next finds them in their months. That they could not be gathered harms nobody but the next. */
const gather = async (
  { insights, log }: Readable,
  days: readonly string[]
): Promise<void> => {
  if (days.length === 0) return

  const gathered = await insights.gatherDays(days)

  if (gathered.isErr()) {
    log.warn('Days of the figures could not be gathered in their months', {
      detail: gathered.error.detail,
    })
  }
}

/** The figures of days up to the current one, as far as there are any. Those that have ended are read by the month. */
export const readDays = async (
  ports: Readable,
  days: readonly string[],
  today: string
): Read<Map<string, DayFigures>> => {
  const ended = days.filter((day) => day < today)
  const [months, current] = await Promise.all([
    readByMonth(ended, (month) => ports.insights.readMonth(month)),
    readEach(
      ports,
      days.filter((day) => day >= today)
    ),
  ])

  if (months.isErr()) return err(months.error)
  if (current.isErr()) return err(current.error)

  const scattered = ended.filter((day) => months.value[day] === undefined)
  const read = await readEach(ports, scattered)

  if (read.isErr()) return err(read.error)

  await gather(ports, scattered)

  return ok(
    new Map(
      [
        ...ended.map((day) => months.value[day]),
        ...read.value,
        ...current.value,
      ].flatMap((figures) => (figures ? [[figures.day, figures]] : []))
    )
  )
}
