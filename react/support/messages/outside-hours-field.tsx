import type { FC } from 'react'
import React from 'react'
import { useController } from 'react-hook-form'

import { useTranslate } from '../../i18n/use-translate'
import { RadioField } from '../../ui/radio-field'
import type { GeneralForm } from '../general-form'

/** What happens to a shopper who asks for a human while the store is closed. */
export const OutsideHoursField: FC = () => {
  const translate = useTranslate()
  const { field } = useController<GeneralForm, 'outsideHours'>({
    name: 'outsideHours',
  })

  return (
    <RadioField
      label={translate('outside-hours.label')}
      value={field.value}
      options={[
        {
          value: 'REFUSE',
          label: translate('outside-hours.refuse'),
          help: translate('outside-hours.refuse-help'),
        },
        {
          value: 'TAKE_CONTACT',
          label: translate('outside-hours.take'),
          help: translate('outside-hours.take-help'),
        },
      ]}
      onChange={field.onChange}
    />
  )
}
