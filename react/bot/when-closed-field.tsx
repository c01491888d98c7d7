import { Radio, RadioGroup, useRadioState } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'
import { useController } from 'react-hook-form'

import { useTranslate } from '../i18n/use-translate'
import { besideWords } from '../ui/layout'
import type { BotForm } from './bot-form'

/** What becomes of a Weni ticket while support is closed. */
export const WhenClosedField: FC = () => {
  const translate = useTranslate()
  const { field } = useController<BotForm, 'whenClosed'>({ name: 'whenClosed' })
  const state = useRadioState({
    value: field.value,
    setValue: (value) => field.onChange(value === 'REFUSE' ? 'REFUSE' : 'SAY'),
  })

  return (
    <div className={besideWords}>
      <RadioGroup
        state={state}
        label={translate('bot.when-closed')}
        direction="column"
      >
        <Radio
          value="SAY"
          label={translate('bot.when-closed.say')}
          helpText={translate('bot.when-closed.say-help')}
        />
        <Radio
          value="REFUSE"
          label={translate('bot.when-closed.refuse')}
          helpText={translate('bot.when-closed.refuse-help')}
        />
      </RadioGroup>
    </div>
  )
}
