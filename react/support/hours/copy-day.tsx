import { Button, Checkbox, IconCopySimple } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'

import type { Weekday } from '../../graphql/operation-types'
import { useTranslate } from '../../i18n/use-translate'
import { ConfirmDialog } from '../../ui/dialog'
import { stack } from '../../ui/layout'
import { weekdays, weekdayMessages } from './weekdays'

interface Props {
  weekday: Weekday
  onCopy: (others: Weekday[]) => void
}

/** A day's periods onto others; the working days are suggested. */
export const CopyDay: FC<Props> = ({ weekday, onCopy }) => {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<Weekday[]>([])
  const others = weekdays.filter((other) => other !== weekday)
  const day = translate(weekdayMessages[weekday])

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
      <ConfirmDialog
        open={open}
        title={translate('hours.copy', { day })}
        confirm={translate('hours.copy-confirm', { count: chosen.length })}
        disabled={chosen.length === 0}
        onClose={() => setOpen(false)}
        onConfirm={() => {
          onCopy(chosen)
          setOpen(false)
        }}
      >
        <div
          className={stack}
          role="group"
          aria-label={translate('hours.copy-to')}
        >
          {others.map((other) => (
            <Checkbox
              key={other}
              label={translate(weekdayMessages[other])}
              checked={chosen.includes(other)}
              onChange={() => toggle(other)}
            />
          ))}
        </div>
      </ConfirmDialog>
    </>
  )
}
