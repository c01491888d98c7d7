import { Radio, RadioGroup, useRadioState } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'
import { useController } from 'react-hook-form'

import { useTranslate } from '../../i18n/use-translate'
import { besideWords } from '../../ui/layout'
import type { GeneralForm } from '../general-form'

/** What happens to a shopper who asks for a human while the store is closed. */
export const OutsideHoursField: FC = () => {
  const translate = useTranslate()
  const { field } = useController<GeneralForm, 'outsideHours'>({
    name: 'outsideHours',
  })
  const state = useRadioState({
    value: field.value,
    setValue: (value) =>
      field.onChange(value === 'TAKE_CONTACT' ? 'TAKE_CONTACT' : 'REFUSE'),
  })

  return (
    <div className={besideWords}>
      <RadioGroup
        state={state}
        label={translate('outside-hours.label')}
        direction="column"
      >
        <Radio
          value="REFUSE"
          label={translate('outside-hours.refuse')}
          helpText={translate('outside-hours.refuse-help')}
        />
        <Radio
          value="TAKE_CONTACT"
          label={translate('outside-hours.take')}
          helpText={translate('outside-hours.take-help')}
        />
      </RadioGroup>
    </div>
  )
}
