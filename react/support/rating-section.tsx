import type { FC } from 'react'
import React from 'react'
import { Controller, useFormContext } from 'react-hook-form'

import { useTranslate } from '../i18n/use-translate'
import { CheckboxField } from '../ui/checkbox-field'
import { Section } from '../ui/section'
import type { GeneralForm } from './general-form'

export const RatingSection: FC = () => {
  const translate = useTranslate()
  const { control } = useFormContext<GeneralForm>()

  return (
    <Section
      place="rating"
      title={translate('rating.title')}
      description={translate('rating.description')}
    >
      <Controller
        control={control}
        name="asksForRating"
        render={({ field: { value, onChange } }) => (
          <CheckboxField
            label={translate('rating.on')}
            help={translate('rating.help')}
            checked={value}
            onChange={onChange}
          />
        )}
      />
    </Section>
  )
}
