import type { FC } from 'react'
import React from 'react'
import { useController, useFormContext } from 'react-hook-form'

import groupsQuery from '../../graphql/zendesk-groups.graphql'
import { useTranslate } from '../../i18n/use-translate'
import { useAnswer } from '../../page/use-answer'
import { MenuPath } from '../../ui/menu-path'
import { SearchField } from '../../ui/search-field'
import type { ConnectionTest } from '../use-connection-test'
import type { ZendeskForm } from './zendesk-form'
import { adminCenterLink, subdomainOf } from './zendesk-form'

interface Props {
  connected: boolean
  /** Those that a test of what is typed has shown. */
  tested: ConnectionTest['departments']
}

/** Groups come from Zendesk once it is connected or tested, hundreds in some accounts; without one Zendesk decides. */
export const GroupField: FC<Props> = ({ connected, tested }) => {
  const translate = useTranslate()
  const { watch } = useFormContext<ZendeskForm>()
  const groups = useAnswer(groupsQuery, {
    skip: !connected,
    fresh: true,
  })
  const canChoose = connected || tested !== undefined
  const found = tested ?? groups.data ?? []
  const nameOf = (id: string): string =>
    id === ''
      ? translate('zendesk.any-group')
      : (found.find((group) => group.id === id)?.name ?? id)
  const {
    field: { ref, value, onChange },
    fieldState: { error },
  } = useController<ZendeskForm, 'groupId'>({
    name: 'groupId',
    rules: {
      // What is stored may be gone, and be told by the service; what was typed is in the list.
      validate: (id) => /^\d*$/.test(id) || translate('zendesk.group-unknown'),
    },
  })

  const help = () => {
    if (!canChoose) return translate('zendesk.group-later')
    if (groups.failure && !tested) return translate('zendesk.group-failed')

    return (
      <MenuPath
        path={translate('zendesk.group-path')}
        href={adminCenterLink(
          subdomainOf(watch('address')),
          'people/team/groups'
        )}
      />
    )
  }

  return (
    <SearchField
      ref={ref}
      label={translate('zendesk.group')}
      help={help()}
      disabled={!canChoose}
      error={error?.message}
      value={value}
      nameOf={nameOf}
      options={[{ id: '' }, ...found].map(({ id }) => ({
        value: id,
        words: nameOf(id),
      }))}
      onChange={onChange}
    />
  )
}
