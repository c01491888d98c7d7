import type { FC } from 'react'
import React from 'react'
import { useController, useFormContext } from 'react-hook-form'

import groupsQuery from '../../graphql/zendesk-groups.graphql'
import { useTranslate } from '../../i18n/use-translate'
import { useAnswer } from '../../page/use-answer'
import { MenuPath } from '../../ui/menu-path'
import { SelectField } from '../../ui/select-field'
import type { ZendeskForm } from './zendesk-form'
import { adminCenterLink, subdomainOf } from './zendesk-form'

/** Groups come from Zendesk once it is connected; until then tickets go wherever Zendesk puts them. */
export const GroupField: FC<{ connected: boolean }> = ({ connected }) => {
  const translate = useTranslate()
  const { watch } = useFormContext<ZendeskForm>()
  const groups = useAnswer(groupsQuery, {
    skip: !connected,
    fresh: true,
  })
  const { field, fieldState } = useController<ZendeskForm, 'groupId'>({
    name: 'groupId',
  })
  const address = watch('address')
  const chosen = field.value
  const found = groups.data ?? []
  const listed = found.some(({ id }) => id === chosen)

  const help = () => {
    if (!connected) return translate('zendesk.group-later')
    if (groups.failure) return translate('zendesk.group-failed')

    return (
      <MenuPath
        path={translate('zendesk.group-path')}
        href={adminCenterLink(subdomainOf(address), 'people/team/groups')}
      />
    )
  }

  return (
    <SelectField
      label={translate('zendesk.group')}
      help={help()}
      disabled={!connected}
      error={fieldState.error?.message}
      {...field}
    >
      <option value="">{translate('zendesk.any-group')}</option>
      {chosen && !listed && <option value={chosen}>{chosen}</option>}
      {found.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}
