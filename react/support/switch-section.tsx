import type { FC } from 'react'
import React from 'react'
import { Controller, useFormContext } from 'react-hook-form'

import { useTranslate } from '../i18n/use-translate'
import { Section } from '../ui/section'
import { SwitchField } from '../ui/switch-field'
import type { GeneralForm } from './general-form'

export const SwitchSection: FC = () => {
  const translate = useTranslate()
  const { control } = useFormContext<GeneralForm>()

  return (
    <Section
      place="switch"
      title={translate('switch.title')}
      description={translate('switch.description')}
    >
      <Controller
        control={control}
        name="enabled"
        render={({ field: { value, onChange } }) => (
          <SwitchField
            label={value ? translate('switch.on') : translate('switch.off')}
            help={
              value ? translate('switch.on-help') : translate('switch.off-help')
            }
            on={value}
            onChange={onChange}
          />
        )}
      />
    </Section>
  )
}
