import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { Availability } from '../../domain/hours/availability'
import { availabilityAt } from '../../domain/hours/availability-at'
import { readInstant } from '../../domain/hours/read-instant'
import type { GeneralSettings } from '../../domain/settings/settings'
import { validateGeneralSettings } from '../../domain/settings/validate-general-settings'
import type { UserError } from '../../domain/user-error'
import { userError } from '../../domain/user-error'
import type { Ports } from '../../ports/ports'
import { readSettings } from '../settings/change-settings'

export interface PreviewRequest {
  /** ISO 8601; without an offset it is read from the store's wall clock. */
  at: string
  /** Settings that are not saved yet, in their place. */
  draft?: unknown
}

interface Preview {
  availability: Availability
  /** Milliseconds since the epoch. */
  instant: number
  timeZone: string
}

const instantOf = (
  at: string,
  { timeZone }: GeneralSettings
): Result<number, UserError[]> => {
  const instant = readInstant(at, timeZone)

  return instant === undefined
    ? err([
        userError('INSTANT_INVALID', 'at', { example: '2026-12-24T15:00:00Z' }),
      ])
    : ok(instant)
}

const withPath = (errors: UserError[], path: string): UserError[] =>
  errors.map((error) => ({
    ...error,
    field: error.field === undefined ? path : `${path}.${error.field}`,
  }))

const generalOf = (
  stored: GeneralSettings,
  draft: unknown
): Result<GeneralSettings, UserError[]> =>
  draft === undefined
    ? ok(stored)
    : validateGeneralSettings(draft, stored)
        .map((choices) => ({ ...stored, ...choices }))
        .mapErr((errors) => withPath(errors, 'draft'))

/** What the settings mean for a shopper at an instant, by the function that decides about escalations. */
export const previewAvailability = async (
  ports: Pick<Ports, 'settings'>,
  { at, draft }: PreviewRequest
): Promise<Result<Preview, UserError[]>> =>
  (await readSettings(ports))
    .andThen((settings) => generalOf(settings.general, draft))
    .andThen((general) =>
      instantOf(at, general).map((instant) => ({
        availability: availabilityAt(general, instant),
        instant,
        timeZone: general.timeZone,
      }))
    )
