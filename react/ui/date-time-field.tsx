import { csx, TextInput } from '@vtex/admin-ui'
import type { FocusEvent, KeyboardEvent, ReactNode } from 'react'
import React, { forwardRef, useImperativeHandle, useRef, useState } from 'react'
import { useIntl } from 'react-intl'

import { minutesOf } from '../i18n/clock-time'
import { ownTimeZone } from '../i18n/own-time-zone'
import { typedDate } from '../i18n/typed-date'
import { useDateText } from '../i18n/use-date-text'
import { useTranslate } from '../i18n/use-translate'
import { instantDay, wallDate } from '../i18n/wall-clock'
import type { WallMoment } from '../i18n/wall-moment'
import { isDay, joinMoment, splitMoment } from '../i18n/wall-moment'
import { CalendarButton } from './calendar-button'
import type { FieldFrameProps } from './field-frame'
import { FieldFrame } from './field-frame'
import { asHighAsFields, row } from './layout'
import { TimeInput } from './time-input'

const line = csx({ display: 'flex', gap: '$space-2', minWidth: 0 })
const dateBox = csx({
  position: 'relative',
  flex: '0 1 11rem',
  minWidth: 0,
  input: { paddingLeft: '0.75rem', paddingRight: '2.25rem' },
})

/** Both as they stand in the field. */
interface Typed {
  date: string
  time: string
}

/** What an error is about: what is no day or no time, else both together. */
const wrongParts = (error: string | undefined, { day, time }: WallMoment) => {
  const wrong = { date: !isDay(day), time: minutesOf(time) === undefined }
  const both = wrong.date === wrong.time

  return {
    date: Boolean(error) && (both || wrong.date),
    time: Boolean(error) && (both || wrong.time),
  }
}

type Focusable = Pick<HTMLElement, 'focus'>

interface Props extends FieldFrameProps {
  name?: string
  /** Wall-clock date-time; while it is none, what was typed so far. */
  value: string
  onChange: (wall: string) => void
  /** With the event where the day is left. */
  onBlur?: (event?: FocusEvent) => void
  onEnter?: (event: KeyboardEvent) => void
  /** A button beside the two. */
  children?: ReactNode
}

/**
 * A day and a time of day, as text: a browser's own field writes both as the browser's language does, not as the page. What people type
 * counts at once, and stands as the page writes it on leaving.
 */
export const DateTimeField = forwardRef<Focusable, Props>(
  (
    { label, help, error, name, value, onChange, onBlur, onEnter, children },
    ref
  ) => {
    const translate = useTranslate()
    const dateText = useDateText()
    const { locale } = useIntl()
    const [typing, setTyping] = useState<Typed>()
    const dateInput = useRef<HTMLInputElement>(null)
    const timeInput = useRef<HTMLInputElement>(null)
    const { day, time } = splitMoment(value)
    const shown = typing ?? {
      date: isDay(day)
        ? dateText(wallDate(`${day}T00:00`), { zone: 'UTC', year: true })
        : day,
      time,
    }

    const wrong = wrongParts(error, { day, time })

    useImperativeHandle(ref, () => ({
      /** Where the first thing to correct is. */
      focus: () => {
        const isTime = isDay(day) && minutesOf(time) === undefined

        ;(isTime ? timeInput : dateInput).current?.focus()
      },
    }))

    const type = (part: Partial<Typed>) => {
      const next = { ...shown, ...part }
      const today = instantDay(new Date(), ownTimeZone())

      setTyping(next)
      onChange(
        joinMoment({
          day: typedDate(next.date, locale, today),
          time: next.time,
        })
      )
    }

    const choose = (chosen: string) => {
      setTyping(undefined)
      onChange(joinMoment({ day: chosen, time: shown.time }))
    }

    const leave = (event?: FocusEvent) => {
      setTyping(undefined)
      onBlur?.(event)
    }

    return (
      <FieldFrame label={label} help={help} error={error}>
        {(control) => (
          <div className={`${row} ${asHighAsFields}`}>
            <div role="group" aria-label={label} className={line}>
              <div className={dateBox}>
                <TextInput
                  {...control}
                  ref={dateInput}
                  name={name}
                  aria-label={translate('date-time.date')}
                  aria-invalid={wrong.date || undefined}
                  error={wrong.date}
                  autoComplete="off"
                  placeholder={translate('date-time.placeholder')}
                  maxLength={30}
                  value={shown.date}
                  onChange={(event) => type({ date: event.target.value })}
                  onBlur={leave}
                  onKeyDown={(event) => {
                    if (event.key === 'Enter') onEnter?.(event)
                  }}
                />
                <CalendarButton
                  label={translate('date-time.calendar', { label })}
                  day={isDay(day) ? day : ''}
                  onChoose={choose}
                />
              </div>
              <TimeInput
                ref={timeInput}
                label={translate('date-time.time')}
                value={shown.time}
                invalid={wrong.time}
                describedBy={control['aria-describedby']}
                onChange={(typedTime) => type({ time: typedTime })}
                onBlur={leave}
                onEnter={onEnter}
              />
            </div>
            {children}
          </div>
        )}
      </FieldFrame>
    )
  }
)
