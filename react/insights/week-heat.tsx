import { csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useEffect, useRef } from 'react'

import type { LiveSupportSettings } from '../graphql/answers'
import { useTranslate } from '../i18n/use-translate'
import { useWeekdayText } from '../support/hours/use-weekday-text'
import { weekdays } from '../support/hours/weekdays'
import { muted, small, stack } from '../ui/layout'
import { Section } from '../ui/section'
import { busiestClosed } from './busiest-closed'
import { hourMarks } from './hour-marks'
import { ScrollRegion } from './scroll-region'
import type { Insights } from './use-insights'
import { useFigureText } from './use-figure-text'

const grid = csx({
  borderCollapse: 'separate',
  borderSpacing: '2px',
  text: '$detail',
  '& th': { textAlign: 'left', paddingRight: '$space-2', fontWeight: 'normal' },
  // The days stay in sight where the hours scroll.
  '& th:first-child': { position: 'sticky', left: 0, bg: '$primary' },
  '& td': {
    minWidth: '1.75rem',
    height: '1.75rem',
    textAlign: 'center',
    border: '2px solid transparent',
  },
  '& td[data-open=true]': { borderColor: '#3b8f4d' },
  '& td[data-exception=true]': {
    borderColor: '#a3521f',
    borderStyle: 'dashed',
  },
})

/** The more requests the darker; the number is black or white, whichever stands out from that by 4.5 to 1. */
export const colourOf = (requests: number, most: number) => {
  const share = most > 0 ? requests / most : 0

  return {
    background: `rgba(41, 83, 178, ${share * 0.9})`,
    color: share > 0.9 ? '#fff' : '#000',
  }
}

/** The hour at whose column a narrow screen begins: the night before it would show nothing. */
const firstHour = (hours: Insights['hours']): number =>
  Math.min(
    23,
    ...hours.filter(({ requests }) => requests > 0).map(({ hour }) => hour)
  )

interface Props {
  hours: Insights['hours']
  /** Of the period. */
  dates: string[]
  settings: LiveSupportSettings
}

/** Requests by weekday and hour, with the opening hours framed, and what that means for them. */
export const WeekHeat: FC<Props> = ({ hours, dates, settings }) => {
  const translate = useTranslate()
  const weekdayText = useWeekdayText()
  const { count } = useFigureText()
  const start = useRef<HTMLTableHeaderCellElement>(null)
  const title = translate('insights.week.title')
  const most = Math.max(0, ...hours.map(({ requests }) => requests))
  const closed = busiestClosed(hours)
  const marks = hourMarks(settings, dates)
  const requestsIn = (weekday: string, hour: number): number =>
    hours.find((one) => one.weekday === weekday && one.hour === hour)
      ?.requests ?? 0

  useEffect(() => {
    const { current } = start
    const names = current?.parentElement?.firstElementChild
    const region = current?.closest('[role=group]')

    if (current && names && region)
      region.scrollLeft = current.offsetLeft - names.clientWidth
  }, [])

  return (
    <Section place="week" title={title}>
      <div className={stack}>
        <p className={muted}>
          {closed
            ? translate('insights.week.closed', {
                requests: closed.requests,
                weekday: weekdayText(closed.weekday),
                hour: `${String(closed.from).padStart(2, '0')}:00`,
              })
            : translate('insights.week.none-closed')}
        </p>
        <ScrollRegion label={title}>
          <table className={grid}>
            <thead>
              <tr>
                <th scope="col">{translate('insights.weekday')}</th>
                {Array.from({ length: 24 }, (_, hour) => (
                  <th
                    key={hour}
                    ref={hour === firstHour(hours) ? start : undefined}
                    scope="col"
                  >
                    {hour}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weekdays.map((weekday) => (
                <tr key={weekday}>
                  <th scope="row">{weekdayText(weekday)}</th>
                  {Array.from({ length: 24 }, (_, hour) => {
                    const requests = requestsIn(weekday, hour)
                    const exceptions = marks.exceptionsIn(weekday, hour)

                    return (
                      <td
                        key={hour}
                        data-open={marks.isOpenIn(weekday, hour)}
                        data-exception={exceptions.length > 0}
                        title={exceptions.join(', ') || undefined}
                        style={colourOf(requests, most)}
                      >
                        {requests > 0 ? count(requests) : ''}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
        <p className={small}>{translate('insights.week.legend')}</p>
        {marks.names.length > 0 && (
          <p className={small}>
            {translate('insights.week.exceptions', {
              names: marks.names.join(', '),
            })}
          </p>
        )}
      </div>
    </Section>
  )
}
