import type { FC } from 'react'
import React from 'react'
import { useController } from 'react-hook-form'

import departmentsQuery from '../../graphql/zenvia-departments.graphql'
import { useTranslate } from '../../i18n/use-translate'
import { useAnswer } from '../../page/use-answer'
import { MenuPath } from '../../ui/menu-path'
import { SelectField } from '../../ui/select-field'
import type { ConnectionTest } from '../use-connection-test'
import type { ZenviaForm } from './zenvia-form'
import { ZENVIA_ADMINISTRATION } from './zenvia-form'

interface Props {
  tokenIsSet: boolean
  /** Those that a test of what is typed has shown. */
  tested: ConnectionTest['departments']
}

/** Departments come from Zenvia once the token is saved or tested. Inactive ones are named and cannot be chosen. */
export const DepartmentField: FC<Props> = ({ tokenIsSet, tested }) => {
  const translate = useTranslate()
  const { field, fieldState } = useController<ZenviaForm, 'departmentId'>({
    name: 'departmentId',
  })
  const departments = useAnswer(departmentsQuery, {
    skip: !tokenIsSet,
    fresh: true,
  })
  const chosen = field.value
  const found = tested ?? departments.data ?? []
  const canChoose = tokenIsSet || tested !== undefined
  const listed = found.some(({ id }) => id === chosen)

  const help = () => {
    if (!canChoose) return translate('zenvia.department-later')
    if (departments.failure && !tested)
      return translate('zenvia.department-failed')

    return (
      <MenuPath
        path={translate('zenvia.department-path')}
        href={ZENVIA_ADMINISTRATION}
      />
    )
  }

  return (
    <SelectField
      label={translate('team.department')}
      help={help()}
      disabled={!canChoose}
      error={fieldState.error?.message}
      {...field}
    >
      <option value="">{translate('zenvia.choose-department')}</option>
      {chosen && !listed && <option value={chosen}>{chosen}</option>}
      {found.map(({ id, name, active }) => (
        <option key={id} value={id} disabled={!active}>
          {active ? name : translate('zenvia.inactive-department', { name })}
        </option>
      ))}
    </SelectField>
  )
}
