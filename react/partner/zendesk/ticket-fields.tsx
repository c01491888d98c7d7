import type { FC } from 'react'
import React from 'react'
import { useFormContext } from 'react-hook-form'

import { useSay } from '../../i18n/use-say'
import { trio } from '../../ui/layout'
import { TextField } from '../../ui/text-field'
import { GroupField } from './group-field'
import type { ZendeskForm } from './zendesk-form'

/** What each ticket carries. */
export const TicketFields: FC<{ connected: boolean }> = ({ connected }) => {
  const say = useSay()
  const { register, formState } = useFormContext<ZendeskForm>()
  const { errors } = formState

  return (
    <div className={trio}>
      <TextField
        type="tel"
        label={say('zendesk.phone')}
        help={say('zendesk.phone-help')}
        placeholder="+55 11 4000-1234"
        error={errors.accountPhoneNumber?.message}
        {...register('accountPhoneNumber')}
      />
      <TextField
        label={say('zendesk.tag')}
        help={say('zendesk.tag-help')}
        spellCheck={false}
        error={errors.tag?.message}
        {...register('tag')}
      />
      <GroupField connected={connected} />
    </div>
  )
}
