import type { FC } from 'react'
import React, { useMemo } from 'react'
import { Controller } from 'react-hook-form'

import { SectionFormView } from '../forms/section-form'
import { useSectionForm } from '../forms/use-section-form'
import { wholeNumber } from '../forms/whole-number'
import type { LiveSupportSettings } from '../graphql/answers'
import saveMutation from '../graphql/save-failover.graphql'
import { useTranslate } from '../i18n/use-translate'
import { useOperation } from '../page/use-operation'
import { CheckboxField } from '../ui/checkbox-field'
import { short } from '../ui/layout'
import { Section } from '../ui/section'
import { TextField } from '../ui/text-field'

interface FailoverForm {
  on: boolean
  afterMinutes: string
}

const USUAL_MINUTES = 10

interface Props {
  settings: LiveSupportSettings
}

/** Whether the other partner takes new conversations while the chosen one has a problem. */
export const FailoverSection: FC<Props> = ({ settings: { failover } }) => {
  const translate = useTranslate()
  const { afterMinutes } = failover
  const stored = useMemo(
    () => ({
      on: afterMinutes !== null,
      afterMinutes: String(afterMinutes ?? USUAL_MINUTES),
    }),
    [afterMinutes]
  )
  const [run] = useOperation(saveMutation)
  const section = useSectionForm<FailoverForm>({
    stored,
    save: (typed) =>
      run({
        input: { afterMinutes: typed.on ? Number(typed.afterMinutes) : null },
      }),
  })
  const { control, register, watch, formState } = section.form

  return (
    <Section
      place="failover"
      title={translate('failover.title')}
      description={translate('failover.description')}
    >
      <SectionFormView section={section} label={translate('failover.title')}>
        <Controller
          control={control}
          name="on"
          render={({ field: { value, onChange } }) => (
            <CheckboxField
              label={translate('failover.on')}
              help={translate('failover.on-help')}
              checked={value}
              onChange={onChange}
            />
          )}
        />
        {watch('on') && (
          <div className={short}>
            <TextField
              inputMode="numeric"
              label={translate('failover.minutes')}
              error={formState.errors.afterMinutes?.message}
              {...register('afterMinutes', {
                validate: (typed) =>
                  wholeNumber(typed, 1, 240) !== undefined ||
                  translate('whole-number', { min: 1, max: 240 }),
              })}
            />
          </div>
        )}
      </SectionFormView>
    </Section>
  )
}
