import { csx, TextInput } from '@vtex/admin-ui'
import type { KeyboardEvent } from 'react'
import React, { forwardRef, useState } from 'react'

import { typedTime } from '../i18n/clock-time'

const box = csx({ width: '5.5rem', input: { textAlign: 'center' } })

interface Props {
  label: string
  value: string
  invalid: boolean
  /** Element that says what is wrong with it. */
  describedBy?: string
  onChange: (time: string) => void
  onBlur?: () => void
  onEnter?: (event: KeyboardEvent) => void
}

/**
 * A time of day as text, because a browser's own time field cannot hold 24:00. Short forms count while they are typed,
 * and are completed on leaving.
 */
export const TimeInput = forwardRef<HTMLInputElement, Props>(
  ({ label, value, invalid, describedBy, onChange, onBlur, onEnter }, ref) => {
    const [typing, setTyping] = useState<string>()

    const type = (text: string) => {
      setTyping(text)
      onChange(typedTime(text))
    }

    const leave = () => {
      setTyping(undefined)
      onBlur?.()
    }

    return (
      <div className={box}>
        <TextInput
          ref={ref}
          aria-label={label}
          aria-invalid={invalid ? true : undefined}
          aria-describedby={describedBy}
          error={invalid}
          inputMode="numeric"
          autoComplete="off"
          placeholder="00:00"
          maxLength={10}
          value={typing ?? value}
          onChange={(event) => type(event.target.value)}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return

            leave()
            onEnter?.(event)
          }}
        />
      </div>
    )
  }
)
