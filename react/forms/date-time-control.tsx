import type { ComponentProps, ReactElement, ReactNode } from 'react'
import React from 'react'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { useController } from 'react-hook-form'

import { DateTimeField } from '../ui/date-time-field'
import { useMomentRule } from './use-moment-rule'

interface Props<T extends FieldValues> {
  control: Control<T>
  name: FieldPath<T>
  label: string
  help?: ReactNode
  /** Beside that it is a day and a time, or empty: each answers true, or what is wrong. */
  rules?: Record<string, (wall: string) => true | string>
  onBlur?: ComponentProps<typeof DateTimeField>['onBlur']
}

/** A day and a time in a form. */
export const DateTimeControl = <T extends FieldValues>({
  control,
  name,
  rules,
  onBlur,
  ...frame
}: Props<T>): ReactElement => {
  const isMoment = useMomentRule()
  const { field, fieldState } = useController<T>({
    control,
    name,
    rules: { validate: { isMoment, ...rules } },
  })

  const leave: typeof onBlur = (event) => {
    field.onBlur()
    onBlur?.(event)
  }

  return (
    <DateTimeField
      {...field}
      {...frame}
      error={fieldState.error?.message}
      onBlur={leave}
    />
  )
}
