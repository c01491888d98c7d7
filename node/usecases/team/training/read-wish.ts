import { err, ok, Result } from 'neverthrow'
import { z } from 'zod'

import { readInstant } from '../../../domain/hours/read-instant'
import { iso } from '../../../domain/iso'
import { isHeadcount, LICENSES_AT_MOST } from '../../../domain/team/licenses'
import type { TrainingWish } from '../../../domain/team/training'
import type { UserError } from '../../../domain/user-error'
import { userError } from '../../../domain/user-error'
import { email, line, optionalText } from '../../input/fields'
import { parseInput } from '../../input/parse-input'

const DATES_AT_MOST = 10

/** `TrainingRequestInput`; its dates and numbers are read by their rules after it. */
export const trainingWish = z.object({
  preferredDates: z.array(z.string()),
  people: z.number(),
  profile: z.enum(['AGENT', 'ADMINISTRATOR']),
  contactName: line,
  contactEmail: email,
  notes: optionalText,
})

export type TrainingInput = z.input<typeof trainingWish>

interface Wall {
  timeZone: string
  now: number
}

const readDate = (
  written: string,
  field: string,
  { timeZone, now }: Wall
): Result<string, UserError[]> => {
  const instant = readInstant(written, timeZone)

  if (instant === undefined) {
    return err([userError('DATE_TIME_INVALID', field, { value: written })])
  }

  return instant > now ? ok(iso(instant)) : err([userError('DATE_PAST', field)])
}

const readDates = (
  dates: string[],
  wall: Wall
): Result<string[], UserError[]> => {
  if (dates.length === 0) {
    return err([userError('REQUIRED', 'preferredDates')])
  }

  if (dates.length > DATES_AT_MOST) {
    return err([
      userError('TOO_MANY', 'preferredDates', { max: DATES_AT_MOST }),
    ])
  }

  return Result.combineWithAllErrors(
    dates.map((date, index) => readDate(date, `preferredDates.${index}`, wall))
  )
    .map((read) => [...new Set(read)].sort())
    .mapErr((errors) => errors.flat())
}

/** What a merchant wishes, every fault at its field. Dates without an offset are on the store's wall clock. */
export const readWish = (
  input: TrainingInput,
  wall: Wall
): Result<TrainingWish, UserError[]> =>
  parseInput(trainingWish, input).andThen((parsed) => {
    const dates = readDates(parsed.preferredDates, wall)
    const errors = [
      ...(dates.isErr() ? dates.error : []),
      ...(isHeadcount(parsed.people)
        ? []
        : [
            userError('HEADCOUNT_INVALID', 'people', { max: LICENSES_AT_MOST }),
          ]),
    ]

    return dates.isErr() || errors.length > 0
      ? err(errors)
      : ok({ ...parsed, preferredDates: dates.value })
  })
