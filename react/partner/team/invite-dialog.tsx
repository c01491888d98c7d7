import { Button } from '@vtex/admin-ui'
import type { FC, FormEvent } from 'react'
import React, { useState } from 'react'
import { useForm } from 'react-hook-form'

import inviteMutation from '../../graphql/invite-agent.graphql'
import type {
  InviteAgentInput,
  Partner,
  RosterPayload,
} from '../../graphql/schema-types'
import { useSay } from '../../i18n/use-say'
import type { Outcome } from '../../page/use-operation'
import { useOperation } from '../../page/use-operation'
import { useDoneToast } from '../../page/use-toasts'
import { Dialog } from '../../ui/dialog'
import { stack } from '../../ui/layout'
import { OutcomeNotice } from '../../ui/outcome-notice'
import { SelectField } from '../../ui/select-field'
import { TextField } from '../../ui/text-field'
import { useUniqueId } from '../../ui/use-unique-id'
import { partnerNames } from '../partner-names'
import { profileTexts } from './training-card'

type Invitation = Omit<InviteAgentInput, 'partner'>

interface Props {
  open: boolean
  partner: Partner
  onClose: () => void
  onInvited: () => void
}

interface FormProps {
  id: string
  onSubmit: (typed: Invitation) => void
}

const InviteForm: FC<FormProps> = ({ id, onSubmit }) => {
  const say = useSay()
  const { register, handleSubmit, formState } = useForm<Invitation>({
    defaultValues: { name: '', email: '', profile: 'AGENT' },
  })
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
        error={formState.errors.name?.message}
        {...register('name', { validate: filled })}
      />
      <TextField
        type="email"
        label={say('team.email')}
        error={formState.errors.email?.message}
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

export const InviteDialog: FC<Props> = ({
  open,
  partner,
  onClose,
  onInvited,
}) => {
  const say = useSay()
  const done = useDoneToast()
  const formId = useUniqueId()
  const [outcome, setOutcome] = useState<Outcome<RosterPayload>>()
  const [run, running] = useOperation<
    RosterPayload,
    { input: InviteAgentInput }
  >(inviteMutation)

  const leave = () => {
    setOutcome(undefined)
    onClose()
  }

  const invite = async (typed: Invitation) => {
    const result = await run({ input: { partner, ...typed } })

    setOutcome(result)

    if (result.kind === 'done') {
      leave()
      onInvited()
      done(say('team.invited', { name: typed.name }))
    }
  }

  return (
    <Dialog
      open={open}
      onClose={leave}
      title={say('team.invite-title', { partner: partnerNames[partner] })}
      actions={
        <Button type="submit" form={formId} loading={running}>
          {say('team.invite')}
        </Button>
      }
    >
      <div className={stack}>
        {outcome && <OutcomeNotice outcome={outcome} />}
        <InviteForm id={formId} onSubmit={(typed) => void invite(typed)} />
      </div>
    </Dialog>
  )
}
