import type { FC, FormEvent } from 'react'
import React, { useEffect } from 'react'
import { useForm, useWatch } from 'react-hook-form'

import type { InviteAgentInput } from '../../graphql/operation-types'
import { NAME_LENGTH, useTextRules } from '../../forms/use-text-rules'
import { useTranslate } from '../../i18n/use-translate'
import { stack } from '../../ui/layout'
import { SelectField } from '../../ui/select-field'
import { TextField } from '../../ui/text-field'
import { profileMessages } from './profile-messages'

export type Invitation = Omit<InviteAgentInput, 'partner'>

interface Props {
  id: string
  /** What was typed before. */
  typed?: Invitation
  /** Why the service did not take the address that was typed. */
  refusal?: string
  onSubmit: (typed: Invitation) => void
}

const blank: Invitation = { name: '', email: '', profile: 'AGENT' }

export const InviteForm: FC<Props> = ({
  id,
  typed = blank,
  refusal,
  onSubmit,
}) => {
  const translate = useTranslate()
  const { register, handleSubmit, formState, control, setFocus } =
    useForm<Invitation>({ defaultValues: typed })
  const { errors } = formState
  const { filled, isEmail, atMost } = useTextRules()
  const address = useWatch({ control, name: 'email' })
  const refused = address === typed.email ? refusal : undefined

  useEffect(() => {
    if (refusal) setFocus('email')
  }, [refusal, setFocus])

  return (
    <form
      id={id}
      noValidate
      className={stack}
      onSubmit={(event: FormEvent) => void handleSubmit(onSubmit)(event)}
    >
      <TextField
        label={translate('name')}
        error={errors.name?.message}
        {...register('name', {
          validate: { filled, short: atMost(NAME_LENGTH) },
        })}
      />
      <TextField
        type="email"
        label={translate('team.email')}
        error={errors.email?.message ?? refused}
        {...register('email', { validate: { filled, isEmail } })}
      />
      <SelectField
        label={translate('training.profile')}
        help={translate('profile.help')}
        {...register('profile')}
      >
        <option value="AGENT">{translate(profileMessages.AGENT)}</option>
        <option value="ADMINISTRATOR">
          {translate(profileMessages.ADMINISTRATOR)}
        </option>
      </SelectField>
    </form>
  )
}
