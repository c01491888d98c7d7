import { csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import { useTranslate } from '../i18n/use-translate'
import { row, small, stack } from '../ui/layout'
import { Section } from '../ui/section'
import { PlainTable } from './plain-table'
import type { Insights } from './use-insights'
import { useFigureText } from './use-figure-text'

const HEIGHT = 120
const WIDTH = 600

const plot = csx({ width: '100%', height: '9rem', display: 'block' })
const swatch = csx({
  display: 'inline-block',
  width: '0.75rem',
  height: '0.75rem',
})
const now = '#2953b2'
const past = '#b3b3b3'

type Days = Insights['days']

const Bars: FC<{ days: Days; label: string }> = ({ days, label }) => {
  const most = Math.max(
    1,
    ...days.map(({ figures }) => figures.requests),
    ...days.map((day) => day.before?.requests ?? 0)
  )
  const step = WIDTH / days.length
  const bar = (value: number, x: number, fill: string) => {
    const height = (value / most) * HEIGHT

    return (
      <rect
        x={x}
        y={HEIGHT - height}
        width={step * 0.38}
        height={height}
        fill={fill}
      />
    )
  }

  return (
    <svg
      className={plot}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {days.map((day, index) => (
        <g key={day.date}>
          {bar(day.before?.requests ?? 0, (index + 0.1) * step, past)}
          {bar(day.figures.requests, (index + 0.5) * step, now)}
        </g>
      ))}
    </svg>
  )
}

/** Requests of each day beside the day in the same place of the period before, drawn and as a table. */
export const RequestsByDay: FC<{ days: Days }> = ({ days }) => {
  const translate = useTranslate()
  const { count, day: dayText, duration } = useFigureText()
  const label = translate('insights.by-day.title')

  return (
    <Section id="live-support-requests-by-day" title={label}>
      <div className={stack}>
        <Bars days={days} label={label} />
        <p className={`${small} ${row}`}>
          <span className={swatch} style={{ background: now }} />
          {translate('insights.by-day.now')}
          <span className={swatch} style={{ background: past }} />
          {translate('insights.by-day.before')}
        </p>
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
