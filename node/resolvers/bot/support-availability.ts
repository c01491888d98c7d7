import { storeUnavailable } from '../../usecases/settings/change-settings'
import { readAvailability } from '../../usecases/availability/read-availability'
import type { Door } from '../call'
import { answerOrFail } from '../field-failure'
import { spokenAvailability } from '../settings/availability'
import { shopperReader } from './shopper-reader'

export const supportAvailability: Door<{ locale?: string | null }> = async (
  call,
  { locale }
) => {
  const { ports, language } = call
  const availability = await readAvailability(ports, ports.clock.now())

  return spokenAvailability(
    answerOrFail(availability.mapErr(storeUnavailable), language),
    await shopperReader(call, locale)
  )
}
