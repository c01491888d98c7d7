import { csx } from '@vtex/admin-ui'
import type { SelectHTMLAttributes } from 'react'
import React, { forwardRef } from 'react'

import type { FieldFrameProps } from './field-frame'
import { FieldFrame } from './field-frame'

const control = csx({
  width: '100%',
  height: '2.75rem',
  paddingX: '$space-3',
  border: '$form.neutral',
  borderRadius: '$base',
  bg: '$form.neutral',
  color: '$primary',
  text: '$body',
  ':hover': { borderColor: '$form.neutralHover' },
  ':focus-visible': { outline: 'none', boxShadow: '$ring.neutral' },
  '&[aria-invalid]': { border: '$form.critical' },
  ':disabled': { bg: '$disabled', color: '$disabled' },
})

type Props = FieldFrameProps & SelectHTMLAttributes<HTMLSelectElement>

export const SelectField = forwardRef<HTMLSelectElement, Props>(
  ({ label, help, error, children, ...select }, ref) => (
    <FieldFrame label={label} help={help} error={error}>
      {(props) => (
        <select {...select} {...props} className={control} ref={ref}>
          {children}
        </select>
      )}
    </FieldFrame>
  )
)
