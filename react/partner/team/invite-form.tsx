import type { FC, FormEvent } from 'react'
import React from 'react'
import { useForm } from 'react-hook-form'

import type { InviteAgentInput } from '../../graphql/operation-types'
import { useSay } from '../../i18n/use-say'
import { stack } from '../../ui/layout'
import { SelectField } from '../../ui/select-field'
import { TextField } from '../../ui/text-field'
import { profileTexts } from './profile-texts'

export type Invitation = Omit<InviteAgentInput, 'partner'>

interface Props {
  id: string
  /** What was typed before. */
  typed?: Invitation
  onSubmit: (typed: Invitation) => void
}

const blank: Invitation = { name: '', email: '', profile: 'AGENT' }

export const InviteForm: FC<Props> = ({ id, typed = blank, onSubmit }) => {
  const say = useSay()
  const { register, handleSubmit, formState } = useForm<Invitation>({
    defaultValues: typed,
  })
  const { errors } = formState
  const filled = (text: string) => text.trim() !== '' || say('required')

  return (
    <form
      id={id}
      noValidate
      className={stack}
      onSubmit={(event: FormEvent) => void handleSubmit(onSubmit)(event)}
    >
      <TextField
        label={say('team.name')}
        error={errors.name?.message}
        {...register('name', { validate: filled })}
      />
      <TextField
        type="email"
        label={say('team.email')}
        error={errors.email?.message}
        {...register('email', { validate: filled })}
      />
      <SelectField
        label={say('training.profile')}
        help={say('profile.help')}
        {...register('profile')}
      >
        <option value="AGENT">{say(profileTexts.AGENT)}</option>
        <option value="ADMINISTRATOR">{say(profileTexts.ADMINISTRATOR)}</option>
      </SelectField>
    </form>
  )
}
