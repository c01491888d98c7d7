import type { FC } from 'react'
import React from 'react'
import { useFormContext } from 'react-hook-form'

import { useTranslate } from '../../i18n/use-translate'
import { looseStack } from '../../ui/layout'
import { Notice } from '../../ui/notice'
import { Section } from '../../ui/section'
import type { GeneralForm } from '../general-form'
import { MomentField } from './moment-field'
import { TimeZoneField } from './time-zone-field'
import { WeekEditor } from './week-editor'
import { WeekChart } from './week-chart'

const isAlways = (hours: GeneralForm['openingHours']): boolean =>
  hours.length === 7 &&
  hours.every(
    ({ periods }) =>
      periods.length === 1 &&
      periods[0].opensAt === '00:00' &&
      periods[0].closesAt === '24:00'
  )

export const HoursSection: FC = () => {
  const translate = useTranslate()
  const { watch } = useFormContext<GeneralForm>()
  const [hours, timeZone] = watch(['openingHours', 'timeZone'])

  return (
    <Section
      place="hours"
      title={translate('hours.title')}
      description={translate('hours.description')}
    >
      <div className={looseStack}>
        {isAlways(hours) && (
          <Notice tone="info">{translate('hours.always')}</Notice>
        )}
        <TimeZoneField />
        <WeekEditor />
        <WeekChart timeZone={timeZone} />
        <MomentField timeZone={timeZone} />
      </div>
    </Section>
  )
}
