import { Radio, RadioGroup, useRadioState } from '@vtex/admin-ui'
import type { ReactElement } from 'react'
import React from 'react'

import { besideWords } from './layout'

interface Option<T extends string> {
  value: T
  label: string
  help: string
}

interface Props<T extends string> {
  label: string
  value: T
  options: Array<Option<T>>
  onChange: (value: T) => void
}

/** One of a few, each with what it means. */
export const RadioField = <T extends string>({
  label,
  value,
  options,
  onChange,
}: Props<T>): ReactElement => {
  const state = useRadioState({
    value,
    setValue: (next) => {
      const chosen = options.find((option) => option.value === next)

      if (chosen) onChange(chosen.value)
    },
  })

  return (
    <div className={besideWords}>
      <RadioGroup state={state} label={label} direction="column">
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            label={option.label}
            helpText={option.help}
          />
        ))}
      </RadioGroup>
    </div>
  )
}
