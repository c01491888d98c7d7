import type { FC } from 'react'
import React from 'react'
import { useFormContext } from 'react-hook-form'

import { useSay } from '../../i18n/use-say'
import { places } from '../../page/tabs'
import { looseStack } from '../../ui/layout'
import { Notice } from '../../ui/notice'
import { Section } from '../../ui/section'
import type { GeneralForm } from '../general-form'
import { MomentField } from './moment-field'
import { TimeZoneField } from './time-zone-field'
import { WeekEditor } from './week-editor'
import { WeekPicture } from './week-picture'

const isAlways = (hours: GeneralForm['openingHours']): boolean =>
  hours.length === 7 &&
  hours.every(
    ({ periods }) =>
      periods.length === 1 &&
      periods[0].opensAt === '00:00' &&
      periods[0].closesAt === '24:00'
  )

export const HoursSection: FC = () => {
  const say = useSay()
  const { watch } = useFormContext<GeneralForm>()
  const [hours, timeZone] = watch(['openingHours', 'timeZone'])

  return (
    <Section
      id={places.hours}
      title={say('hours.title')}
      description={say('hours.description')}
    >
      <div className={looseStack}>
        {isAlways(hours) && <Notice tone="info">{say('hours.always')}</Notice>}
        <TimeZoneField />
        <WeekEditor />
        <WeekPicture timeZone={timeZone} />
        <MomentField timeZone={timeZone} />
      </div>
    </Section>
  )
}
