import { Checkbox } from '@vtex/admin-ui'
import type { ReactElement } from 'react'
import React from 'react'

import { besideWords } from './layout'

interface Props {
  label: string
  help?: string
  checked: boolean
  onChange: (checked: boolean) => void
}

export const CheckboxField = ({
  label,
  help,
  checked,
  onChange,
}: Props): ReactElement => (
  <div className={besideWords}>
    <Checkbox
      label={label}
      helpText={help}
      checked={checked}
      onChange={() => onChange(!checked)}
    />
  </div>
)
