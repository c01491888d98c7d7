import { csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'
import { useWatch } from 'react-hook-form'

import { minutesOf } from '../../i18n/clock-time'
import { DAY_MINUTES } from '../../i18n/time-units'
import { useDateText } from '../../i18n/use-date-text'
import { useTranslate } from '../../i18n/use-translate'
import { wallClock, wallDate } from '../../i18n/wall-clock'
import { muted, row, small, spreadRow, tightStack } from '../../ui/layout'
import type { GeneralForm } from '../general-form'
import type { DayPicture } from './coming-week'
import { comingWeek } from './coming-week'
import type { Span } from './day-spans'
import { useDayText } from './use-day-text'
import { isTimeZone } from './time-zones'

const grid = csx({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  gap: '0.5rem 1rem',
  alignItems: 'center',
})

const name = csx({ text: '$detail', whiteSpace: 'nowrap' })
const today = csx({ fontWeight: 'bold !important' })

const track = csx({
  position: 'relative',
  height: '1.25rem',
  borderRadius: '$base',
  overflow: 'hidden',
  bg: '$gray05',
  backgroundImage:
    'repeating-linear-gradient(90deg, transparent 0 calc(25% - 1px), #d0d0d0 calc(25% - 1px) 25%)',
})

const bar = csx({ position: 'absolute', top: 0, bottom: 0 })
const openBar = csx({ bg: '$green30' })

const closedBar = csx({
  backgroundImage:
    'repeating-linear-gradient(135deg, #f3c4a0 0 4px, #fbe8da 4px 8px)',
})

const swatch = csx({
  width: '1rem',
  height: '0.75rem',
  borderRadius: '0.125rem',
})

const nowLine = csx({
  position: 'absolute',
  top: 0,
  bottom: 0,
  width: '2px',
  bg: '$black',
})

const scale = csx({
  gridColumn: 2,
  display: 'flex',
  justifyContent: 'space-between',
  text: '$detail',
  color: '$secondary',
})

const place = ({ from, to }: Span): React.CSSProperties => ({
  left: `${(from / DAY_MINUTES) * 100}%`,
  width: `${((to - from) / DAY_MINUTES) * 100}%`,
})

interface TrackProps {
  picture: DayPicture
  /** Minutes since midnight, on today's track. */
  now?: number
}

const Track: FC<TrackProps> = ({ picture, now }) => {
  const text = useDayText()(picture)

  return (
    <div className={track} role="img" aria-label={text} title={text}>
      {picture.exceptions
        .filter(({ opens }) => !opens)
        .map((span) => (
          <span
            key={`${span.from} ${span.name}`}
            className={`${bar} ${closedBar}`}
            style={place(span)}
          />
        ))}
      {picture.open.map((span) => (
        <span
          key={span.from}
          className={`${bar} ${openBar}`}
          style={place(span)}
        />
      ))}
      {now !== undefined && (
        <span
          className={nowLine}
          style={{ left: `${(now / DAY_MINUTES) * 100}%` }}
        />
      )}
    </div>
  )
}

/** The coming seven days as the form has them. */
export const WeekChart: FC<{ timeZone: string }> = ({ timeZone }) => {
  const translate = useTranslate()
  const dateText = useDateText()
  const [hours, exceptions] = useWatch<
    GeneralForm,
    ['openingHours', 'exceptions']
  >({ name: ['openingHours', 'exceptions'] })

  if (!isTimeZone(timeZone)) return null

  const [day, time] = wallClock(new Date(), timeZone).split('T')
  const week = comingWeek(hours, exceptions, day)

  return (
    <div className={tightStack}>
      <div className={spreadRow}>
        <p className={muted}>{translate('week.title')}</p>
        <p className={`${row} ${small}`} aria-hidden="true">
          <span className={`${swatch} ${openBar}`} />
          {translate('week.open')}
          <span className={`${swatch} ${closedBar}`} />
          {translate('exceptions.title')}
        </p>
      </div>
      <div className={grid}>
        {week.map((picture, index) => (
          <React.Fragment key={picture.day}>
            <span className={index === 0 ? `${name} ${today}` : name}>
              {dateText(wallDate(`${picture.day}T00:00`), {
                zone: 'UTC',
                weekday: 'short',
              })}
            </span>
            <Track
              picture={picture}
              now={index === 0 ? minutesOf(time) : undefined}
            />
          </React.Fragment>
        ))}
        <div className={scale} aria-hidden="true">
          {[0, 6, 12, 18, 24].map((hour) => (
            <span key={hour}>{hour}h</span>
          ))}
        </div>
      </div>
    </div>
  )
}
