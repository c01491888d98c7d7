import { useRuntime } from 'vtex.render-runtime'

import regionsQuery from '../../graphql/holiday-regions.graphql'
import holidaysQuery from '../../graphql/public-holidays.graphql'
import type { HolidayRegion, PublicHoliday } from '../../graphql/answers'
import type { Answer } from '../../page/use-answer'
import { useAnswer } from '../../page/use-answer'

export const useHolidayRegions = (): Answer<HolidayRegion[]> => {
  const { culture } = useRuntime()

  return useAnswer(regionsQuery, {
    variables: { locale: culture.locale },
  })
}

export const useHolidays = (
  country: string,
  state: string
): Answer<PublicHoliday[]> => {
  const { culture } = useRuntime()

  return useAnswer(holidaysQuery, {
    variables: { country, state: state || undefined, locale: culture.locale },
    skip: country === '',
  })
}
