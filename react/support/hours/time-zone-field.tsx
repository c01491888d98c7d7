import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'
import { useController } from 'react-hook-form'
import { useIntl } from 'react-intl'

import { useSay } from '../../i18n/use-say'
import { readable, tightStack } from '../../ui/layout'
import { SearchField } from '../../ui/search-field'
import type { GeneralForm } from '../general-form'
import {
  isTimeZone,
  ownTimeZone,
  timeZoneOffset,
  timeZoneOptions,
} from './time-zones'

export const TimeZoneField: FC = () => {
  const say = useSay()
  const { locale } = useIntl()
  const {
    field: { ref, value, onChange },
    fieldState: { error },
  } = useController<GeneralForm, 'timeZone'>({
    name: 'timeZone',
    rules: {
      validate: (zone) => isTimeZone(zone) || say('time-zone.unknown'),
    },
  })
  const own = ownTimeZone()
  const known = isTimeZone(value)

  return (
    <div className={`${readable} ${tightStack}`}>
      <SearchField
        ref={ref}
        value={value}
        options={() => timeZoneOptions(locale)}
        onChange={onChange}
        label={say('time-zone.label')}
        help={
          known
            ? say('time-zone.help-offset', {
                offset: timeZoneOffset(value),
              })
            : say('time-zone.help')
        }
        error={known ? error?.message : say('time-zone.unknown')}
      />
      {own !== value && (
        <div>
          <Button
            type="button"
            variant="tertiary"
            bleedX
            onClick={() => onChange(own)}
          >
            {say('time-zone.use-own', { own })}
          </Button>
        </div>
      )}
    </div>
  )
}
