import { csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'
import { useController } from 'react-hook-form'

import type { Period } from '../../graphql/answers'
import type { Weekday } from '../../graphql/operation-types'
import { useTranslate } from '../../i18n/use-translate'
import { plainList } from '../../ui/layout'
import type { GeneralForm } from '../general-form'
import { DayRow } from './day-row'
import { onceLetGo } from './once-let-go'
import { periodFaults } from './period-faults'
import { weekdays } from './weekdays'

const list = csx({ borderTop: '$neutral' })

/** The periods of each weekday; faults show at their field once typing has ended, and keep the form from being saved. */
export const WeekEditor: FC = () => {
  const translate = useTranslate()
  const {
    field: { ref, value: hours, onChange },
  } = useController<GeneralForm, 'openingHours'>({
    name: 'openingHours',
    rules: {
      validate: (hours) => {
        const [fault] = periodFaults(hours)

        return fault ? translate('hours.error.summary') : true
      },
    },
  })
  const [typing, setTyping] = useState(false)
  const faults = typing ? [] : periodFaults(hours)
  const periodsOf = (weekday: Weekday): Period[] =>
    hours.find((day) => day.weekday === weekday)?.periods ?? []

  const change = (changed: Weekday[], periods: Period[]): void =>
    onChange(
      weekdays.map((weekday) => ({
        weekday,
        periods: changed.includes(weekday) ? periods : periodsOf(weekday),
      }))
    )

  return (
    <div
      role="group"
      aria-label={translate('hours.title')}
      tabIndex={-1}
      ref={ref}
      onInput={() => setTyping(true)}
      onBlur={() => onceLetGo(() => setTyping(false))}
    >
      <ul className={`${plainList} ${list}`}>
        {weekdays.map((weekday) => (
          <DayRow
            key={weekday}
            weekday={weekday}
            periods={periodsOf(weekday)}
            faults={faults.filter(({ day }) => hours[day].weekday === weekday)}
            onChange={(periods) => change([weekday], periods)}
            onCopy={(others) => change(others, periodsOf(weekday))}
          />
        ))}
      </ul>
    </div>
  )
}
