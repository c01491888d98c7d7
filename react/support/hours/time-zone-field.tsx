import type { FC } from 'react'
import React, { useMemo } from 'react'
import { useController } from 'react-hook-form'

import { useSay } from '../../i18n/use-say'
import { readable } from '../../ui/layout'
import { TextField } from '../../ui/text-field'
import { useUniqueId } from '../../ui/use-unique-id'
import type { GeneralForm } from '../general-form'
import { isTimeZone, timeZoneNames, timeZoneOffset } from './time-zones'

/** Searchable: the browser offers the zones that contain what is typed. */
export const TimeZoneField: FC = () => {
  const say = useSay()
  const list = useUniqueId()
  const names = useMemo(() => timeZoneNames(), [])
  const { field, fieldState } = useController<GeneralForm, 'timeZone'>({
    name: 'timeZone',
    rules: {
      validate: (value) => isTimeZone(value) || say('time-zone.unknown'),
    },
  })
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  const offset = isTimeZone(field.value) ? timeZoneOffset(field.value) : ''

  return (
    <div className={readable}>
      <TextField
        {...field}
        label={say('time-zone.label')}
        help={
          offset
            ? say('time-zone.help-offset', { offset, own })
            : say('time-zone.help', { own })
        }
        error={fieldState.error?.message}
        list={list}
        spellCheck={false}
        onBlur={(event) => {
          field.onChange(event.target.value.trim())
          field.onBlur()
        }}
      />
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  )
}
