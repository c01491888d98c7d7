import { languageOf } from '../../domain/locale'
import {
  listHolidayRegions,
  listPublicHolidays,
} from '../../usecases/availability/list-public-holidays'
import type { Resolver } from '../resolver-context'
import { answerOrFail } from '../field-failure'

export const publicHolidaysResolver: Resolver<{
  country: string
  state?: string | null
  locale?: string | null
}> = async ({ ports, language }, { country, state, locale }) =>
  answerOrFail(
    await listPublicHolidays(
      ports,
      { country, state: state ?? undefined },
      locale ? languageOf(locale) : language
    ),
    language
  )

export const holidayRegionsResolver: Resolver<{ locale?: string | null }> = (
  { language },
  { locale }
) => listHolidayRegions(locale ? languageOf(locale) : language)
