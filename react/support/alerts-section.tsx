import type { FC } from 'react'
import React, { useMemo } from 'react'

import { isEmail } from '../forms/is-email'
import { SectionFormView } from '../forms/section-form'
import { useSectionForm } from '../forms/use-section-form'
import { wholeNumber } from '../forms/whole-number'
import type { LiveSupportSettings } from '../graphql/answers'
import saveMutation from '../graphql/save-alerts.graphql'
import { useTranslate } from '../i18n/use-translate'
import { useOperation } from '../page/use-operation'
import { readable, short } from '../ui/layout'
import { Section } from '../ui/section'
import { TextAreaField } from '../ui/text-area-field'
import { TextField } from '../ui/text-field'

interface AlertsForm {
  /** One a line, or apart by commas. */
  addresses: string
  unansweredMinutes: string
}

const addressesIn = (typed: string): string[] =>
  typed.split(/[\s,;]+/).filter((address) => address !== '')

interface Props {
  settings: LiveSupportSettings
}

/** Whom to tell by e-mail of what is wrong, and after how long nobody's answer is. */
export const AlertsSection: FC<Props> = ({ settings: { alerts } }) => {
  const translate = useTranslate()
  const stored = useMemo(
    () => ({
      addresses: alerts.addresses.join('\n'),
      unansweredMinutes: String(alerts.unansweredMinutes),
    }),
    [alerts]
  )
  const [run] = useOperation(saveMutation)
  const section = useSectionForm<AlertsForm>({
    stored,
    save: ({ addresses, unansweredMinutes }) =>
      run({
        input: {
          addresses: addressesIn(addresses),
          unansweredMinutes: Number(unansweredMinutes),
        },
      }),
  })
  const { register, formState } = section.form

  return (
    <Section
      place="alerts"
      title={translate('alerts.title')}
      description={translate('alerts.description')}
    >
      <SectionFormView section={section} label={translate('alerts.title')}>
        <div className={readable}>
          <TextAreaField
            label={translate('alerts.addresses')}
            help={translate('alerts.addresses-help')}
            error={formState.errors.addresses?.message}
            {...register('addresses', {
              validate: (typed) =>
                addressesIn(typed).every(isEmail) ||
                translate('alerts.address-wrong'),
            })}
          />
        </div>
        <div className={short}>
          <TextField
            inputMode="numeric"
            label={translate('alerts.minutes')}
            help={translate('alerts.minutes-help')}
            error={formState.errors.unansweredMinutes?.message}
            {...register('unansweredMinutes', {
              validate: (typed) =>
                wholeNumber(typed, 1, 1440) !== undefined ||
                translate('whole-number', { min: 1, max: 1440 }),
            })}
          />
        </div>
      </SectionFormView>
    </Section>
  )
}
