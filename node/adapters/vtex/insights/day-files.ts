import { Result, err, ok } from 'neverthrow'
import { z } from 'zod'

import { durationsOf } from '../../../domain/insights/durations'
import type { DayFigures } from '../../../domain/insights/figures'
import type { InsightsStore, MonthOfDays } from '../../../ports/insights-store'
import type { StoreFailure } from '../../../ports/store-failure'
import { changeFileAfter } from '../vbase/changed-file'
import { groupedBy } from '../vbase/grouped-by'
import type { JsonFiles } from '../vbase/json-files'
import { recordOf } from '../vbase/record-of'

const DAYS = 'insight-days'
const MONTHS = 'insight-months'

/** Looked at no closer: there are thousands of numbers, which only this app writes. */
const durations = z.custom(
  (content) => typeof content === 'object' && content !== null
)
const group = z.looseObject({ wait: durations })
const shape = z.looseObject({
  day: z.string(),
  all: group,
  untilEnd: durations,
  partners: z.array(group),
  agents: z.array(group),
  departments: z.array(group),
})
const dayShape = z.custom<DayFigures>(
  (content) => shape.safeParse(content).success
)

const dayOf = (content: unknown): DayFigures | undefined => {
  const day = dayShape.safeParse(content).data

  if (!day) return undefined

  const { all, partners, agents, departments } = day

  for (const group of [all, ...partners, ...agents, ...departments]) {
    group.wait = durationsOf(group.wait)
  }

  day.untilEnd = durationsOf(day.untilEnd)

  return day
}

/** A day that cannot be read is as one that was not gathered. */
const monthOf = (content: unknown): MonthOfDays =>
  Object.fromEntries(
    Object.entries(recordOf(content)).flatMap(([day, stored]) => {
      const figures = stored === null ? null : dayOf(stored)

      return figures === undefined ? [] : [[day, figures]]
    })
  )

const monthIn = (day: string): string => day.slice(0, 7)

const isSame = (
  one: DayFigures | null | undefined,
  other: DayFigures | null
): boolean => JSON.stringify(one) === JSON.stringify(other)

const withDays = (month: MonthOfDays, days: MonthOfDays): MonthOfDays =>
  Object.entries(days).every(([day, figures]) => isSame(month[day], figures))
    ? month
    : { ...month, ...days }

/**
 * The figures in VBase: a file for each day, and one for each month that repeats its days, so that a long period is read
 * in few calls. A day is read after the version of the month that the write names: of two replicas that gather, the one
 * that read an older day has a conflict, and reads it again.
 */
export const dayFiles = (
  files: JsonFiles
): Pick<InsightsStore, 'readDay' | 'writeDay' | 'readMonth' | 'gatherDays'> => {
  const readDay: InsightsStore['readDay'] = async (day) =>
    (await files.read(DAYS, `${day}.json`)).map(({ content, version }) => ({
      figures: dayOf(content),
      version,
    }))

  const asStored = async (
    days: readonly string[]
  ): Promise<Result<MonthOfDays, StoreFailure>> =>
    Result.combine(await Promise.all(days.map(readDay))).map((read) =>
      Object.fromEntries(
        days.map((day, index) => [day, read[index]?.figures ?? null])
      )
    )

  return {
    readDay,
    writeDay: async (figures, version) =>
      (
        await files.write(DAYS, `${figures.day}.json`, {
          content: figures,
          version,
        })
      ).map(() => undefined),
    readMonth: async (month) =>
      (await files.read(MONTHS, `${month}.json`)).map(({ content }) =>
        monthOf(content)
      ),
    gatherDays: async (days) => {
      for (const [month, some] of groupedBy(days, monthIn)) {
        const gathered = await changeFileAfter(
          files,
          { bucket: MONTHS, name: `${month}.json` },
          monthOf,
          async (stored) =>
            (await asStored(some)).map((read) => withDays(stored, read))
        )

        if (gathered.isErr()) return err(gathered.error)
      }

      return ok(undefined)
    },
  }
}
