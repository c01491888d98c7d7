import { csx, Switch, useSwitchState } from '@vtex/admin-ui'
import type { ReactElement } from 'react'
import React from 'react'

import { besideWords } from './layout'

/** As far left as the fields around it. */
const atTheEdge = csx({ '& input': { marginLeft: '0 !important' } })

interface Props {
  label: string
  help?: string
  on: boolean
  onChange: (on: boolean) => void
}

export const SwitchField = ({
  label,
  help,
  on,
  onChange,
}: Props): ReactElement => {
  const state = useSwitchState({
    value: on,
    setValue: (value) => onChange(value === true),
  })

  return (
    <div className={`${besideWords} ${atTheEdge}`}>
      <Switch state={state} label={label} helpText={help} />
    </div>
  )
}
