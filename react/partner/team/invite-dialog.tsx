import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'

import inviteMutation from '../../graphql/invite-agent.graphql'
import type { Partner } from '../../graphql/operation-types'
import { useTranslate } from '../../i18n/use-translate'
import type { Outcome } from '../../page/use-operation'
import { useOperation } from '../../page/use-operation'
import { useDoneToast } from '../../page/use-toasts'
import { Dialog } from '../../ui/dialog'
import { stack } from '../../ui/layout'
import { OutcomeNotice } from '../../ui/outcome-notice'
import { useUniqueId } from '../../ui/use-unique-id'
import { usePartnerValues } from '../partner-page'
import type { Invitation } from './invite-form'
import { InviteForm } from './invite-form'
import { profileMessages } from './profile-messages'

interface Props {
  partner: Partner
  onClose: () => void
  /** Also after a failure, which does not tell whether it was done. */
  onTried: () => void
}

interface Inviting {
  /** A refusal is shown beside what was typed. */
  outcome?: Outcome
  running: boolean
  /** Answers whether that was done. */
  invite: (person: Invitation) => Promise<boolean>
}

const useInvitation = ({ partner, onClose, onTried }: Props): Inviting => {
  const translate = useTranslate()
  const done = useDoneToast()
  const [run, running, outcome] = useOperation(inviteMutation)

  const invite = async (person: Invitation) => {
    const result = await run({ input: { partner, ...person } })

    onTried()

    if (result.kind === 'done') {
      onClose()
      done(translate('team.invited', { name: person.name }))
    }

    return result.kind === 'done'
  }

  return { outcome, running, invite }
}

const refusedAddress = (outcome?: Outcome): string | undefined =>
  outcome?.kind === 'refused'
    ? outcome.errors.find(({ field }) => field === 'email')?.message
    : undefined

/** Who, then what it means; nobody is invited before the second is confirmed. */
export const InviteDialog: FC<Props> = (props) => {
  const translate = useTranslate()
  const formId = useUniqueId()
  const [typed, setTyped] = useState<Invitation>()
  const [confirming, setConfirming] = useState(false)
  const { outcome, running, invite } = useInvitation(props)
  const values = usePartnerValues()(props.partner)

  const ask = (person: Invitation) => {
    setTyped(person)
    setConfirming(true)
  }

  const confirm = async (person: Invitation) => {
    if (!(await invite(person))) setConfirming(false)
  }

  if (typed && confirming) {
    const { name, email, profile } = typed

    return (
      <Dialog
        open
        onClose={() => setConfirming(false)}
        title={translate('team.invite-named', {
          name,
          profile: translate(profileMessages[profile]),
        })}
        actions={
          <Button
            type="button"
            loading={running}
            onClick={() => void confirm(typed)}
          >
            {translate('team.invite')}
          </Button>
        }
      >
        <div className={stack}>
          <p>{translate('team.invite-what', { name, email, ...values })}</p>
          <p>{translate('team.invite-department', { name, ...values })}</p>
        </div>
      </Dialog>
    )
  }

  const refusal = refusedAddress(outcome)

  return (
    <Dialog
      open
      onClose={props.onClose}
      title={translate('team.invite-title', values)}
      actions={
        <Button type="submit" form={formId}>
          {translate('continue')}
        </Button>
      }
    >
      <div className={stack}>
        {outcome && !refusal && <OutcomeNotice outcome={outcome} />}
        <InviteForm
          id={formId}
          typed={typed}
          refusal={refusal}
          onSubmit={ask}
        />
      </div>
    </Dialog>
  )
}
