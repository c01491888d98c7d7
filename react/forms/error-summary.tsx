import { csx } from '@vtex/admin-ui'
import type { FC, ReactElement } from 'react'
import React, { useEffect, useRef } from 'react'

import { useTranslate } from '../i18n/use-translate'
import { plainList, subtitle } from '../ui/layout'
import type { FieldError } from './field-errors'

const box = csx({
  padding: '$space-4',
  borderRadius: '$base',
  bg: '$critical',
  outline: 'none',
  ':focus-visible': { boxShadow: '$ring.critical' },
})

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

const labelOf = (path: string): string | undefined => {
  const [field] = Array.from(document.getElementsByName(path))
  const labels =
    field instanceof HTMLInputElement ||
    field instanceof HTMLSelectElement ||
    field instanceof HTMLTextAreaElement
      ? field.labels
      : undefined

  return labels?.[0]?.textContent ?? undefined
}

/** In the order in which a reader comes by their fields; those of no field last. */
const asOnPage = (errors: FieldError[]): FieldError[] => {
  const names = Array.from(
    document.querySelectorAll('input, select, textarea')
  ).map((field) => field.getAttribute('name'))

  const placeOf = ({ path }: FieldError): number =>
    names.includes(path) ? names.indexOf(path) : names.length

  return [...errors].sort((one, other) => placeOf(one) - placeOf(other))
}

/** An error with its field's label; a part of a field may have none of its own. */
const Line: FC<FieldError> = ({ path, message }) => {
  const translate = useTranslate()
  const label = labelOf(path)

  return (
    <>{label ? translate('labelled', { label, text: message }) : message}</>
  )
}

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
      <p className={subtitle}>
        {translate('error-summary', { count: errors.length })}
      </p>
      <ul className={plainList}>
        {asOnPage(errors).map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            {path ? (
              <button
                type="button"
                className={jump}
                onClick={() => onJump(path)}
              >
                <Line path={path} message={message} />
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
