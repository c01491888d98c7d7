import { holidayRegions as regions } from '../../domain/hours/public-holidays'
import { languageOf } from '../../domain/locale'
import { listPublicHolidays } from '../../usecases/availability/list-public-holidays'
import type { Resolver } from '../resolver-context'
import { answerOrFail } from '../field-failure'

export const publicHolidays: Resolver<{
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

export const holidayRegions: Resolver<{ locale?: string | null }> = async (
  { language },
  { locale }
) => regions(locale ? languageOf(locale) : language)
