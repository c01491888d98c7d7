import { Button, csx, IconTrash } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { Period } from '../../graphql/answers'
import type { Weekday } from '../../graphql/operation-types'
import { useTranslate } from '../../i18n/use-translate'
import { row, small } from '../../ui/layout'
import { TimeInput } from '../../ui/time-input'
import { useUniqueId } from '../../ui/use-unique-id'
import { minutesOf } from '../../i18n/clock-time'
import type { PeriodFault } from './period-faults'
import { useWeekdayText } from './use-weekday-text'
import { dayAfter } from './weekdays'

const tight = csx({ gap: '$space-2' })
const faultMessage = csx({ text: '$detail', color: '$critical', margin: 0 })

interface Props {
  weekday: Weekday
  number: number
  period: Period
  fault?: PeriodFault
  onChange: (period: Period) => void
  onRemove: () => void
}

const runsOver = ({ opensAt, closesAt }: Period): boolean => {
  const [opens, closes] = [minutesOf(opensAt), minutesOf(closesAt)]

  return opens !== undefined && closes !== undefined && closes < opens
}

export const PeriodRow: FC<Props> = ({
  weekday,
  number,
  period,
  fault,
  onChange,
  onRemove,
}) => {
  const translate = useTranslate()
  const weekdayText = useWeekdayText()
  const id = useUniqueId()
  const day = weekdayText(weekday)
  const nextDay = weekdayText(dayAfter(weekday))

  const faultOf = (field: PeriodFault['field']) =>
    fault?.field === field
      ? { invalid: true, describedBy: id }
      : { invalid: false }

  return (
    <div>
      <div className={`${row} ${tight}`}>
        <TimeInput
          label={translate('hours.opens-at', { day, number })}
          value={period.opensAt}
          {...faultOf('opensAt')}
          onChange={(opensAt) => onChange({ ...period, opensAt })}
        />
        <span aria-hidden="true">–</span>
        <TimeInput
          label={translate('hours.closes-at', { day, number })}
          value={period.closesAt}
          {...faultOf('closesAt')}
          onChange={(closesAt) => onChange({ ...period, closesAt })}
        />
        <Button
          type="button"
          variant="neutralTertiary"
          icon={<IconTrash aria-hidden="true" />}
          aria-label={translate('hours.remove-period', { day, number })}
          onClick={onRemove}
        />
        {runsOver(period) && (
          <span className={small}>
            {translate('hours.runs-over', { nextDay })}
          </span>
        )}
      </div>
      {fault && (
        <p id={id} className={faultMessage} role="alert">
          {translate(fault.text)}
        </p>
      )}
    </div>
  )
}
