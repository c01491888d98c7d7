import type { FC } from 'react'
import React from 'react'
import { useFormContext } from 'react-hook-form'

import { useSay } from '../../i18n/use-say'
import { readable } from '../../ui/layout'
import { TextField } from '../../ui/text-field'
import type { ZendeskForm } from './zendesk-form'

export const AccountFields: FC = () => {
  const say = useSay()
  const { register, formState } = useFormContext<ZendeskForm>()

  return (
    <div className={readable}>
      <TextField
        label={say('zendesk.address')}
        help={say('zendesk.address-help')}
        placeholder="loja.zendesk.com"
        inputMode="url"
        spellCheck={false}
        error={formState.errors.address?.message}
        {...register('address', {
          validate: (address) => address.trim() !== '' || say('required'),
        })}
      />
    </div>
  )
}
