import { Button, csx, IconMinus, IconPlus, TextInput } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import { wholeNumber } from '../../forms/whole-number'
import { useTranslate } from '../../i18n/use-translate'
import type { FieldFrameProps } from '../../ui/field-frame'
import { FieldFrame } from '../../ui/field-frame'
import { asHighAsFields } from '../../ui/layout'

const line = csx({
  display: 'flex',
  gap: '$space-2',
  alignItems: 'center',
  '& > div': { width: '6.5rem' },
  input: { textAlign: 'center' },
})

interface Props extends FieldFrameProps {
  value: string
  min: number
  max: number
  onChange: (value: string) => void
}

/** A whole number, typed or stepped. */
export const NumberField: FC<Props> = ({
  value,
  min,
  max,
  onChange,
  ...frame
}) => {
  const translate = useTranslate()

  const step = (by: number) => {
    const from = wholeNumber(value, min, max)
    const next = from === undefined ? min : from + by

    onChange(String(Math.min(max, Math.max(min, next))))
  }

  return (
    <FieldFrame {...frame}>
      {(control) => (
        <div className={`${line} ${asHighAsFields}`}>
          <Button
            type="button"
            variant="secondary"
            icon={<IconMinus aria-hidden="true" />}
            aria-label={translate('number.less', { label: frame.label })}
            onClick={() => step(-1)}
          />
          <div>
            <TextInput
              {...control}
              inputMode="numeric"
              autoComplete="off"
              error={Boolean(frame.error)}
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
          </div>
          <Button
            type="button"
            variant="secondary"
            icon={<IconPlus aria-hidden="true" />}
            aria-label={translate('number.more', { label: frame.label })}
            onClick={() => step(1)}
          />
        </div>
      )}
    </FieldFrame>
  )
}
