import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'
import { useController } from 'react-hook-form'
import { useIntl } from 'react-intl'

import { ownTimeZone } from '../../i18n/own-time-zone'
import { useTranslate } from '../../i18n/use-translate'
import { zoneCity } from '../../i18n/zone-city'
import { readable, tightStack } from '../../ui/layout'
import { SearchField } from '../../ui/search-field'
import type { GeneralForm } from '../general-form'
import { isTimeZone, timeZoneOffset, timeZoneOptions } from './time-zones'

export const TimeZoneField: FC = () => {
  const translate = useTranslate()
  const { locale } = useIntl()
  const {
    field: { ref, value, onChange },
    fieldState: { error },
  } = useController<GeneralForm, 'timeZone'>({
    name: 'timeZone',
    rules: {
      validate: (zone) => isTimeZone(zone) || translate('time-zone.unknown'),
    },
  })
  const own = ownTimeZone()
  const known = isTimeZone(value)

  return (
    <div className={`${readable} ${tightStack}`}>
      <SearchField
        ref={ref}
        value={value}
        nameOf={zoneCity}
        options={() => timeZoneOptions(locale)}
        onChange={onChange}
        label={translate('time-zone.label')}
        help={
          known
            ? translate('time-zone.help-offset', {
                offset: timeZoneOffset(value),
              })
            : translate('time-zone.help')
        }
        error={known ? error?.message : translate('time-zone.unknown')}
      />
      {own !== value && (
        <div>
          <Button
            type="button"
            variant="tertiary"
            bleedX
            onClick={() => onChange(own)}
          >
            {translate('time-zone.use-own', { own: zoneCity(own) })}
          </Button>
        </div>
      )}
    </div>
  )
}
