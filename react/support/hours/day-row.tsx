import { Button, csx, IconPlus } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useRef } from 'react'

import type { Period } from '../../graphql/answers'
import type { Weekday } from '../../graphql/operation-types'
import { useTranslate } from '../../i18n/use-translate'
import { muted, row } from '../../ui/layout'
import { CopyDay } from './copy-day'
import { nextPeriod } from './next-period'
import type { PeriodFault } from './period-faults'
import { PeriodRow } from './period-row'
import { useWeekdayText } from './use-weekday-text'

const line = csx({
  display: 'grid',
  gridTemplateColumns: '7rem minmax(0, 1fr) auto',
  gap: '0.5rem 1rem',
  alignItems: 'start',
  paddingY: '$space-3',
  borderBottom: '$neutral',
  '@media (max-width: 600px)': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
})

const name = csx({
  text: '$action1',
  margin: 0,
  paddingTop: '$space-3',
  '::first-letter': { textTransform: 'uppercase' },
})

const times = csx({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.5rem 1.5rem',
  '@media (max-width: 600px)': { gridColumn: '1 / -1', gridRow: 2 },
})

const closed = csx({ paddingTop: '$space-3' })

interface Props {
  weekday: Weekday
  periods: Period[]
  faults: PeriodFault[]
  onChange: (periods: Period[]) => void
  onCopy: (others: Weekday[]) => void
}

export const DayRow: FC<Props> = ({
  weekday,
  periods,
  faults,
  onChange,
  onCopy,
}) => {
  const translate = useTranslate()
  const weekdayText = useWeekdayText()
  const day = weekdayText(weekday)
  const addButton = useRef<HTMLButtonElement>(null)

  const replace = (index: number, period: Period) =>
    onChange(periods.map((old, at) => (at === index ? period : old)))

  return (
    <li className={line}>
      <p className={name}>{day}</p>
      <div className={times}>
        {periods.length === 0 && (
          <p className={`${muted} ${closed}`}>
            {translate('hours.closed-day')}
          </p>
        )}
        {periods.map((period, index) => (
          <PeriodRow
            key={index}
            weekday={weekday}
            number={index + 1}
            period={period}
            fault={faults.find((fault) => fault.period === index)}
            onChange={(changed) => replace(index, changed)}
            onRemove={() => {
              onChange(periods.filter((_, at) => at !== index))
              addButton.current?.focus()
            }}
          />
        ))}
      </div>
      <div className={row}>
        <Button
          ref={addButton}
          type="button"
          variant="tertiary"
          icon={<IconPlus aria-hidden="true" />}
          aria-label={translate('hours.add-period', { day })}
          onClick={() => onChange([...periods, nextPeriod(periods)])}
        />
        <CopyDay weekday={weekday} onCopy={onCopy} />
      </div>
    </li>
  )
}
