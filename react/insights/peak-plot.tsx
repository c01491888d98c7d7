import type { FC } from 'react'
import React from 'react'

import { useTranslate } from '../i18n/use-translate'
import { DayPlot } from './day-plot'
import type { Insights } from './use-insights'

interface Props {
  days: Insights['days']
  activePeople?: number | null
  licenses?: number | null
}

/** The most at once on each day, against the people and licenses that there are; what is not known has no line. */
export const PeakPlot: FC<Props> = ({ days, activePeople, licenses }) => {
  const translate = useTranslate()
  const against = [
    {
      name: translate('insights.peak.active'),
      stroke: '#a3521f',
      dashes: '2 3',
      value: activePeople,
    },
    {
      name: translate('licenses.title'),
      stroke: '#1d6e32',
      dashes: '8 4',
      value: licenses,
    },
  ]

  return (
    <DayPlot
      label={translate('insights.peak.by-day')}
      dates={days.map(({ date }) => date)}
      bars={[
        {
          name: translate('insights.peak.conversations'),
          fill: '#2953b2',
          values: days.map(({ figures }) => figures.peak.conversations),
        },
        {
          name: translate('insights.peak.agents'),
          fill: '#b3b3b3',
          values: days.map(({ figures }) => figures.peak.agents),
        },
      ]}
      levels={against.flatMap(({ value, ...level }) =>
        typeof value === 'number' ? [{ ...level, value }] : []
      )}
    />
  )
}
