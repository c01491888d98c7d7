import type { FC } from 'react'
import React from 'react'
import { useFormContext } from 'react-hook-form'

import { useTranslate } from '../../i18n/use-translate'
import { trio } from '../../ui/layout'
import { TextField } from '../../ui/text-field'
import type { ConnectionTest } from '../use-connection-test'
import { GroupField } from './group-field'
import type { ZendeskForm } from './zendesk-form'

interface Props {
  connected: boolean
  /** Groups that a test of what is typed has shown. */
  tested: ConnectionTest['departments']
  /** Of the account that the groups are of. */
  access: string
}

/** What each ticket carries. */
export const TicketFields: FC<Props> = ({ access, ...groups }) => {
  const translate = useTranslate()
  const { register, formState } = useFormContext<ZendeskForm>()
  const { errors } = formState

  return (
    <div className={trio}>
      <TextField
        type="tel"
        label={translate('zendesk.phone')}
        help={translate('zendesk.phone-help')}
        placeholder="+55 11 4000-1234"
        error={errors.accountPhoneNumber?.message}
        {...register('accountPhoneNumber')}
      />
      <TextField
        label={translate('zendesk.tag')}
        help={translate('zendesk.tag-help')}
        spellCheck={false}
        error={errors.tag?.message}
        {...register('tag')}
      />
      <GroupField key={access} {...groups} />
    </div>
  )
}
