import { TextInput } from '@vtex/admin-ui'
import type { InputHTMLAttributes } from 'react'
import React, { forwardRef } from 'react'

import type { FieldFrameProps } from './field-frame'
import { FieldFrame } from './field-frame'

type Props = FieldFrameProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'prefix'>

export const TextField = forwardRef<HTMLInputElement, Props>(
  ({ label, help, error, ...input }, ref) => (
    <FieldFrame label={label} help={help} error={error}>
      {(control) => (
        <TextInput
          autoComplete="off"
          {...input}
          {...control}
          error={Boolean(error)}
          ref={ref}
        />
      )}
    </FieldFrame>
  )
)
