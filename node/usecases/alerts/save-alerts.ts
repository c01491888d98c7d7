import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'
import { z } from 'zod'

import {
  MOST_ADDRESSES,
  UNANSWERED_MINUTES,
  unansweredMinutesOf,
} from '../../domain/alerts/alert-settings'
import type { Language } from '../../domain/locale'
import type { Settings } from '../../domain/settings/settings'
import type { UserError } from '../../domain/user-error'
import { userError } from '../../domain/user-error'
import { isWholeWithin } from '../../domain/whole-within'
import type { Ports } from '../../ports/ports'
import { email } from '../input/fields'
import { parseInput } from '../input/parse-input'
import { changeOf } from '../settings/change-of'
import { changeSettings } from '../settings/change-settings'

/** Whom to tell; without minutes they stay as they are. */
export const alertsInput = z.object({
  addresses: z.array(email),
  unansweredMinutes: z.number().nullish(),
})

const faultsIn = ({
  addresses,
  unansweredMinutes,
}: z.output<typeof alertsInput>): UserError[] => [
  ...(addresses.length > MOST_ADDRESSES
    ? [userError('TOO_MANY', 'addresses', { max: MOST_ADDRESSES })]
    : []),
  ...(typeof unansweredMinutes === 'number' &&
  !isWholeWithin(unansweredMinutes, UNANSWERED_MINUTES)
    ? [userError('OUT_OF_RANGE', 'unansweredMinutes', UNANSWERED_MINUTES)]
    : []),
]

/** Saves whom alerts are sent to, in the language of whoever saves. */
export const saveAlerts = async (
  ports: Pick<Ports, 'settings' | 'clock'>,
  input: unknown,
  { by, language }: { by: string; language: Language }
): Promise<Result<Settings, UserError[]>> => {
  const alerts = parseInput(alertsInput, input)

  if (alerts.isErr()) return err(alerts.error)

  const faults = faultsIn(alerts.value)

  if (faults.length > 0) return err(faults)

  const { addresses, unansweredMinutes } = alerts.value

  return changeSettings(ports, (settings) =>
    ok({
      ...settings,
      alerts: {
        addresses: [...new Set(addresses)],
        unansweredMinutes: unansweredMinutes ?? unansweredMinutesOf(settings),
        language,
        ...changeOf(ports, by),
      },
    })
  )
}
