import type { FC } from 'react'
import React from 'react'
import { useFormContext } from 'react-hook-form'

import type { BotSettings } from '../graphql/answers'
import { useTranslate } from '../i18n/use-translate'
import { looseStack, readable } from '../ui/layout'
import { Notice } from '../ui/notice'
import { SecretField } from '../ui/secret-field'
import { TextField } from '../ui/text-field'
import type { BotForm } from './bot-form'
import { secretOf } from './bot-form'
import { WhenClosedField } from './when-closed-field'

interface Props {
  bot: BotSettings
  timeZone: string
}

interface AddressProps {
  label: string
  help: string
  isRequired?: boolean
}

const AddressField: FC<AddressProps> = ({
  label,
  help,
  isRequired = false,
}) => {
  const translate = useTranslate()
  const { register, formState } = useFormContext<BotForm>()

  return (
    <TextField
      type="url"
      inputMode="url"
      spellCheck={false}
      label={label}
      help={help}
      placeholder="https://"
      error={formState.errors.address?.message}
      {...register('address', {
        validate: (address) =>
          !isRequired || address.trim() !== '' || translate('required'),
      })}
    />
  )
}

const SigningSecret: FC<Props> = ({ bot, timeZone }) => {
  const translate = useTranslate()
  const { watch } = useFormContext<BotForm>()
  const kind = watch('kind')

  return (
    <SecretField<BotForm>
      name="webhookSecret"
      label={translate('bot.signing-secret')}
      help={
        kind === 'WENI'
          ? translate('bot.weni-own-secret-help')
          : translate('bot.own-secret-help')
      }
      stored={secretOf(bot, kind)}
      timeZone={timeZone}
    />
  )
}

/** What is asked for the chosen kind. */
export const KindDetails: FC<Props> = (props) => {
  const translate = useTranslate()
  const { watch } = useFormContext<BotForm>()

  switch (watch('kind')) {
    case 'WENI':
      return (
        <div key="WENI" className={`${looseStack} ${readable}`}>
          <WhenClosedField />
          <SigningSecret {...props} />
          <AddressField
            label={translate('bot.weni-address')}
            help={translate('bot.weni-address-help', {
              addresses: props.bot.weniAddresses.join(', '),
            })}
          />
        </div>
      )

    case 'CALLBACK':
      return (
        <div key="CALLBACK" className={`${looseStack} ${readable}`}>
          <AddressField
            isRequired
            label={translate('bot.address')}
            help={translate('bot.address-help', {
              addresses: props.bot.allowedAddresses.join(', '),
            })}
          />
          <SigningSecret {...props} />
        </div>
      )

    case 'POLLING':
      return <Notice tone="info">{translate('bot.polling-how')}</Notice>

    default:
      return null
  }
}
