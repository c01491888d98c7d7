import { TextArea } from '@vtex/admin-ui'
import type { TextareaHTMLAttributes } from 'react'
import React, { forwardRef } from 'react'

import type { FieldFrameProps } from './field-frame'
import { FieldFrame } from './field-frame'

type Props = FieldFrameProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'prefix'>

export const TextAreaField = forwardRef<HTMLTextAreaElement, Props>(
  ({ label, help, error, warning, ...area }, ref) => (
    <FieldFrame label={label} help={help} error={error} warning={warning}>
      {(control) => (
        <TextArea
          rows={3}
          {...area}
          {...control}
          error={Boolean(error)}
          ref={ref}
        />
      )}
    </FieldFrame>
  )
)
