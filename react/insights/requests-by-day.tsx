import type { FC } from 'react'
import React from 'react'

import { useTranslate } from '../i18n/use-translate'
import { stack } from '../ui/layout'
import { Section } from '../ui/section'
import { DayPlot } from './day-plot'
import { PlainTable } from './plain-table'
import type { Insights } from './use-insights'
import { useFigureText } from './use-figure-text'

/** Requests of each day beside the day in the same place of the period before, drawn and as a table. */
export const RequestsByDay: FC<{ days: Insights['days'] }> = ({ days }) => {
  const translate = useTranslate()
  const { count, day: dayText, duration } = useFigureText()
  const label = translate('insights.by-day.title')

  return (
    <Section place="requests-by-day" title={label}>
      <div className={stack}>
        <DayPlot
          label={label}
          dates={days.map(({ date }) => date)}
          bars={[
            {
              name: translate('insights.by-day.before'),
              fill: '#b3b3b3',
              values: days.map(({ before }) => before?.requests ?? 0),
            },
            {
              name: translate('insights.by-day.now'),
              fill: '#2953b2',
              values: days.map(({ figures }) => figures.requests),
            },
          ]}
        />
        <details>
          <summary>{translate('insights.as-table')}</summary>
          <PlainTable
            caption={label}
            columns={[
              translate('insights.day'),
              translate('insights.figure.requests'),
              translate('insights.by-day.before'),
              translate('insights.figure.served'),
              translate('insights.figure.wait-median'),
            ]}
            rows={days.map(({ date, figures, before }) => ({
              key: date,
              name: dayText(date),
              cells: [
                count(figures.requests),
                before ? count(before.requests) : '–',
                count(figures.served),
                duration(figures.wait.medianSeconds),
              ],
            }))}
          />
        </details>
      </div>
    </Section>
  )
}
