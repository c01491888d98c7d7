import { csx, Label } from '@vtex/admin-ui'
import type { ReactElement, ReactNode } from 'react'
import React from 'react'

import { tightStack } from './layout'
import { useUniqueId } from './use-unique-id'

const helpText = csx({
  text: '$detail',
  color: '$secondary',
  overflowWrap: 'anywhere',
})
const warningText = csx({ text: '$detail', color: '$orange50' })
const errorMessage = csx({ text: '$detail', color: '$critical' })

/** What the input inside a frame must carry. */
interface ControlProps {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: true
}

export interface FieldFrameProps {
  label: string
  help?: ReactNode
  error?: string
  /** Of what is taken as it is, and may not be meant so. */
  warning?: string
}

interface Props extends FieldFrameProps {
  children: (control: ControlProps) => ReactNode
}

/** Label above, help and error below, all three tied to the input for those who do not see it. */
export const FieldFrame = ({
  label,
  help,
  error,
  warning,
  children,
}: Props): ReactElement => {
  const id = useUniqueId()
  const described = [
    help && `${id}-help`,
    error && `${id}-error`,
    warning && `${id}-warning`,
  ].filter(Boolean)

  return (
    <div className={tightStack}>
      <Label htmlFor={id}>{label}</Label>
      {children({
        id,
        'aria-describedby': described.join(' ') || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && (
        <span id={`${id}-error`} className={errorMessage}>
          {error}
        </span>
      )}
      {warning && (
        <span id={`${id}-warning`} role="status" className={warningText}>
          {warning}
        </span>
      )}
      {help && (
        <span id={`${id}-help`} className={helpText}>
          {help}
        </span>
      )}
    </div>
  )
}
