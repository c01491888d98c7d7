import { Result } from 'neverthrow'

import type { StoreFailure } from '../../ports/store-failure'

/** What is kept of some days (`YYYY-MM-DD`) and the others of their months, by the day. */
export const readByMonth = async <T>(
  days: readonly string[],
  read: (month: string) => Promise<Result<Record<string, T>, StoreFailure>>
): Promise<Result<Record<string, T>, StoreFailure>> => {
  const months = new Set(days.map((day) => day.slice(0, 7)))

  return Result.combine(await Promise.all([...months].map(read))).map((found) =>
    Object.fromEntries(found.flatMap((month) => Object.entries(month)))
  )
}
