import type { FC } from 'react'
import React from 'react'
import { useController } from 'react-hook-form'

import { useTranslate } from '../i18n/use-translate'
import { RadioField } from '../ui/radio-field'
import type { BotForm } from './bot-form'

/** What becomes of a Weni ticket while support is closed. */
export const WhenClosedField: FC = () => {
  const translate = useTranslate()
  const { field } = useController<BotForm, 'whenClosed'>({ name: 'whenClosed' })

  return (
    <RadioField
      label={translate('bot.when-closed')}
      value={field.value}
      options={[
        {
          value: 'SAY',
          label: translate('bot.when-closed.say'),
          help: translate('bot.when-closed.say-help'),
        },
        {
          value: 'REFUSE',
          label: translate('bot.when-closed.refuse'),
          help: translate('bot.when-closed.refuse-help'),
        },
      ]}
      onChange={field.onChange}
    />
  )
}
