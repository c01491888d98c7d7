import { DateTime } from 'luxon'

const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/

/**
 * Of a date with a time (ISO 8601), in milliseconds since the epoch; without an offset it is on the wall clock of the zone. Undefined
 * where it is none.
 */
export const readInstant = (
  written: string,
  timeZone: string
): number | undefined => {
  const instant = DateTime.fromISO(written, { zone: timeZone })

  return DATE_TIME.test(written) && instant.isValid
    ? instant.toMillis()
    : undefined
}
