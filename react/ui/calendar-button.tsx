import { csx, IconCalendarBlank } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useRef } from 'react'

/** Where the browser's calendar opens; what the browser would write in it nobody sees. */
const anchor = csx({
  position: 'absolute',
  inset: 0,
  opacity: 0,
  pointerEvents: 'none',
})

const button = csx({
  position: 'absolute',
  top: 0,
  right: 0,
  width: '2.25rem',
  height: '100%',
  padding: 0,
  border: 'none',
  borderRadius: '$base',
  bg: 'transparent',
  color: '$secondary',
  cursor: 'pointer',
  ':hover': { color: '$primary' },
  ':focus-visible': { outline: 'none', boxShadow: '$ring.neutral' },
})

interface DateInput extends HTMLInputElement {
  showPicker: () => void
}

interface Props {
  label: string
  /** `YYYY-MM-DD`, or empty. */
  day: string
  onChoose: (day: string) => void
}

/** The browser's own calendar, where it has one to show, for a day that is typed beside it. */
export const CalendarButton: FC<Props> = ({ label, day, onChoose }) => {
  const input = useRef<DateInput>(null)

  if (!('showPicker' in HTMLInputElement.prototype)) return null

  return (
    <>
      <input
        ref={input}
        type="date"
        className={anchor}
        max="9999-12-31"
        tabIndex={-1}
        aria-hidden="true"
        value={day}
        onChange={(event) => onChoose(event.target.value)}
      />
      <button
        type="button"
        className={button}
        aria-label={label}
        onClick={() => input.current?.showPicker()}
      >
        <IconCalendarBlank aria-hidden="true" />
      </button>
    </>
  )
}
