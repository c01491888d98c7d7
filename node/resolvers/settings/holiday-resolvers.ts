import { holidayRegions as regions } from '../../domain/hours/public-holidays'
import { languageOf } from '../../domain/locale'
import { listPublicHolidays } from '../../usecases/availability/list-public-holidays'
import type { Door } from '../call'
import { answerOrFail } from '../field-failure'

export const publicHolidays: Door<{
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

export const holidayRegions: Door<{ locale?: string | null }> = async (
  { language },
  { locale }
) => regions(locale ? languageOf(locale) : language)
