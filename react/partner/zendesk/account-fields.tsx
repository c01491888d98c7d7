import type { FC } from 'react'
import React from 'react'
import { useFormContext } from 'react-hook-form'

import { useTextRules } from '../../forms/use-text-rules'
import { useTranslate } from '../../i18n/use-translate'
import { readable } from '../../ui/layout'
import { TextField } from '../../ui/text-field'
import type { ZendeskForm } from './zendesk-form'

export const AccountFields: FC = () => {
  const translate = useTranslate()
  const { filled } = useTextRules()
  const { register, formState } = useFormContext<ZendeskForm>()

  return (
    <div className={readable}>
      <TextField
        label={translate('zendesk.address')}
        help={translate('zendesk.address-help')}
        placeholder={translate('zendesk.address-example')}
        inputMode="url"
        spellCheck={false}
        error={formState.errors.address?.message}
        {...register('address', {
          validate: filled,
        })}
      />
    </div>
  )
}
