import type { FC } from 'react'
import React from 'react'
import { useController } from 'react-hook-form'

import departmentsQuery from '../../graphql/zenvia-departments.graphql'
import { useTranslate } from '../../i18n/use-translate'
import { useAnswer } from '../../page/use-answer'
import { MenuPath } from '../../ui/menu-path'
import { SelectField } from '../../ui/select-field'
import type { ZenviaForm } from './zenvia-form'
import { zenviaAdministration } from './zenvia-form'

/** Departments come from Zenvia once the token is saved. Inactive ones are named and cannot be chosen. */
export const DepartmentField: FC<{ tokenIsSet: boolean }> = ({
  tokenIsSet,
}) => {
  const translate = useTranslate()
  const { field, fieldState } = useController<ZenviaForm, 'departmentId'>({
    name: 'departmentId',
  })
  const departments = useAnswer(departmentsQuery, {
    skip: !tokenIsSet,
    fresh: true,
  })
  const chosen = field.value
  const found = departments.data ?? []
  const listed = found.some(({ id }) => id === chosen)

  const help = () => {
    if (!tokenIsSet) return translate('zenvia.department-later')
    if (departments.failure) return translate('zenvia.department-failed')

    return (
      <MenuPath
        path={translate('zenvia.department-path')}
        href={zenviaAdministration}
      />
    )
  }

  return (
    <SelectField
      label={translate('zenvia.department')}
      help={help()}
      disabled={!tokenIsSet}
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
