import { csx } from '@vtex/admin-ui'
import type { ReactElement } from 'react'
import React, { useEffect, useRef } from 'react'

import { useTranslate } from '../i18n/use-translate'
import { plainList } from '../ui/layout'
import type { FieldError } from './field-errors'

const box = csx({
  padding: '$space-4',
  borderRadius: '$base',
  bg: '$critical',
  outline: 'none',
  ':focus-visible': { boxShadow: '$ring.critical' },
})

const title = csx({ text: '$title2', margin: 0 })

const jump = csx({
  padding: 0,
  border: 'none',
  bg: 'transparent',
  color: '$primary',
  font: 'inherit',
  textAlign: 'left',
  textDecoration: 'underline',
  cursor: 'pointer',
})

interface Props {
  errors: FieldError[]
  /** Grows with each refused try, so that the summary takes focus again. */
  attempt: number
  onJump: (path: string) => void
}

/** What keeps a section from being saved, each leading to its field. */
export const ErrorSummary = ({
  errors,
  attempt,
  onJump,
}: Props): ReactElement | null => {
  const translate = useTranslate()
  const ref = useRef<HTMLDivElement>(null)

  const focused = useRef(0)

  useEffect(() => {
    // The errors may be drawn after the attempt was counted.
    if (attempt === focused.current || !ref.current) return

    focused.current = attempt
    ref.current.focus()
  })

  if (errors.length === 0) return null

  return (
    <div ref={ref} tabIndex={-1} role="alert" className={box}>
      <p className={title}>
        {translate('error-summary', { count: errors.length })}
      </p>
      <ul className={plainList}>
        {errors.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            {path ? (
              <button
                type="button"
                className={jump}
                onClick={() => onJump(path)}
              >
                {message}
              </button>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
