import type { FC } from 'react'
import React, { useMemo } from 'react'

import { SectionFormView } from '../../forms/section-form'
import { useSectionForm } from '../../forms/use-section-form'
import { wholeNumber } from '../../forms/whole-number'
import type {
  GeneralSettingsPayload,
  LiveSupportSettings,
} from '../../graphql/answers'
import saveMutation from '../../graphql/save-general-settings.graphql'
import { useTranslate } from '../../i18n/use-translate'
import { useOperation } from '../../page/use-operation'
import { generalForm, generalInput } from '../../support/general-form'
import { short } from '../../ui/layout'
import { Section } from '../../ui/section'
import { TextField } from '../../ui/text-field'

interface RetentionForm {
  retentionDays: string
}

interface Props {
  settings: LiveSupportSettings
}

/** For how many days conversations are kept after their end. */
export const RetentionSection: FC<Props> = ({ settings }) => {
  const translate = useTranslate()
  const { retentionDays, revision } = settings
  const stored = useMemo(
    () => ({ retentionDays: String(retentionDays) }),
    [retentionDays]
  )
  const [run] = useOperation(saveMutation)
  const section = useSectionForm<RetentionForm, GeneralSettingsPayload>({
    stored,
    save: (typed) =>
      run({
        input: {
          ...generalInput(generalForm(settings), revision),
          retentionDays: Number(typed.retentionDays),
        },
      }),
  })
  const { register, formState } = section.form

  return (
    <Section
      place="retention"
      title={translate('retention.title')}
      description={translate('retention.description')}
    >
      <SectionFormView section={section} label={translate('retention.title')}>
        <div className={short}>
          <TextField
            inputMode="numeric"
            label={translate('retention.days')}
            help={translate('retention.days-help')}
            error={formState.errors.retentionDays?.message}
            {...register('retentionDays', {
              validate: (typed) =>
                wholeNumber(typed, 28, 365) !== undefined ||
                translate('whole-number', { min: 28, max: 365 }),
            })}
          />
        </div>
      </SectionFormView>
    </Section>
  )
}
