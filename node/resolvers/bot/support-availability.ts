import { storeUnavailable } from '../../domain/user-error'
import { readAvailability } from '../../usecases/availability/read-availability'
import type { Resolver } from '../resolver-context'
import { answerOrFail } from '../field-failure'
import { translatedAvailability } from '../settings/availability'
import { shopperReader } from './shopper-reader'

export const supportAvailabilityResolver: Resolver<{
  locale?: string | null
}> = async (context, { locale }) => {
  const { ports, language } = context
  const availability = await readAvailability(ports, ports.clock.now())

  return translatedAvailability(
    answerOrFail(availability.mapErr(storeUnavailable), language),
    await shopperReader(context, locale)
  )
}
