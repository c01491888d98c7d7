import { Button, Checkbox, IconCopySimple } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'

import type { Weekday } from '../../graphql/operation-types'
import { useTranslate } from '../../i18n/use-translate'
import { Dialog } from '../../ui/dialog'
import { stack } from '../../ui/layout'
import { useWeekdayText } from './use-weekday-text'
import { weekdays } from './weekdays'

interface Props {
  weekday: Weekday
  onCopy: (others: Weekday[]) => void
}

/** A day's periods onto others; the working days are suggested. */
export const CopyDay: FC<Props> = ({ weekday, onCopy }) => {
  const translate = useTranslate()
  const weekdayText = useWeekdayText()
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<Weekday[]>([])
  const others = weekdays.filter((other) => other !== weekday)
  const day = weekdayText(weekday)

  const toggle = (other: Weekday) =>
    setChosen(
      chosen.includes(other)
        ? chosen.filter((kept) => kept !== other)
        : [...chosen, other]
    )

  return (
    <>
      <Button
        type="button"
        variant="tertiary"
        icon={<IconCopySimple aria-hidden="true" />}
        aria-label={translate('hours.copy', { day })}
        onClick={() => {
          setChosen(others.filter((other) => weekdays.indexOf(other) < 5))
          setOpen(true)
        }}
      />
      <Dialog
        open={open}
        title={translate('hours.copy', { day })}
        onClose={() => setOpen(false)}
        actions={
          <Button
            type="button"
            variant="primary"
            disabled={chosen.length === 0}
            onClick={() => {
              onCopy(chosen)
              setOpen(false)
            }}
          >
            {translate('hours.copy-confirm', { count: chosen.length })}
          </Button>
        }
      >
        <div
          className={stack}
          role="group"
          aria-label={translate('hours.copy-to')}
        >
          {others.map((other) => (
            <Checkbox
              key={other}
              label={weekdayText(other)}
              checked={chosen.includes(other)}
              onChange={() => toggle(other)}
            />
          ))}
        </div>
      </Dialog>
    </>
  )
}
