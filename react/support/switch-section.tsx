import type { FC } from 'react'
import React from 'react'
import { Controller, useFormContext } from 'react-hook-form'

import { useSay } from '../i18n/use-say'
import { places } from '../page/tabs'
import { Section } from '../ui/section'
import { SwitchField } from '../ui/switch-field'
import type { GeneralForm } from './general-form'

export const SwitchSection: FC = () => {
  const say = useSay()
  const { control } = useFormContext<GeneralForm>()

  return (
    <Section
      id={places.switch}
      title={say('switch.title')}
      description={say('switch.description')}
    >
      <Controller
        control={control}
        name="enabled"
        render={({ field: { value, onChange } }) => (
          <SwitchField
            label={value ? say('switch.on') : say('switch.off')}
            help={value ? say('switch.on-help') : say('switch.off-help')}
            on={value}
            onChange={onChange}
          />
        )}
      />
    </Section>
  )
}
