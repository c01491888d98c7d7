import type { FC } from 'react'
import React from 'react'
import { useWatch } from 'react-hook-form'

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

const AlwaysNotice: FC = () => {
  const translate = useTranslate()
  const hours = useWatch<GeneralForm, 'openingHours'>({ name: 'openingHours' })

  return isAlways(hours) ? (
    <Notice tone="info">{translate('hours.always')}</Notice>
  ) : null
}

export const HoursSection: FC = () => {
  const translate = useTranslate()
  const timeZone = useWatch<GeneralForm, 'timeZone'>({ name: 'timeZone' })

  return (
    <Section
      place="hours"
      title={translate('hours.title')}
      description={translate('hours.description')}
    >
      <div className={looseStack}>
        <AlwaysNotice />
        <TimeZoneField />
        <WeekEditor />
        <WeekChart timeZone={timeZone} />
        <MomentField timeZone={timeZone} />
      </div>
    </Section>
  )
}
